import { join } from 'node:path';
import { openCase, tellCase, type Case } from '../../src/case/case.js';
import { playCase } from '../../src/case/play-case.js';
import { openingOf } from '../../src/explore/opening-of.js';
import { scoreCase } from '../../src/rehearsal/score-case.js';
import type { Score } from '../../src/rehearsal/score/score.js';
import { loadLibrary } from '../load-library.js';

const { library, checked } = loadLibrary(join(import.meta.dirname, '../../playbooks'));
const scenario = library.scenarios.find(({ name }) => name.value.startsWith('two dresses ordered'))!;
const playbook = checked.playbooks.get(scenario.playbook.value)!;
const reading = openingOf(playbook, scenario);
if (!('opening' in reading)) throw new Error('the scenario cannot be opened');
const { opening } = reading;
const { case: whole } = playCase(playbook, opening, scenario);

const lost = ({ criteria }: Score): Record<string, string[]> =>
  Object.fromEntries(
    criteria.flatMap(({ criterion, losses }) =>
      losses.length === 0 ? [] : [[criterion, losses.map(({ kind }) => kind)]],
    ),
  );

/** The same case, with some of its answers changed, or something told instead. */
function walked(change: (input: Case['inputs'][number]) => Case['inputs'][number]): Case {
  return whole.inputs.reduce(
    (current: Case, input) => {
      if (current.stop.kind === 'closed') return current;
      const told = tellCase(current, change(input));
      return told.kind === 'taken' ? told.case : current;
    },
    openCase(playbook, opening),
  );
}

test('a case that went as the playbook has it has full marks', () => {
  expect(scoreCase(whole).total).toBe(100);
});

test.each(library.scenarios.filter(({ file }) => /wrong-item|wrong-set|take-it/.test(file.path)))(
  '$file.path has a score, and asked nothing twice',
  (one) => {
    const book = checked.playbooks.get(one.playbook.value)!;
    const opened = openingOf(book, one);
    if (!('opening' in opened)) throw new Error('the scenario cannot be opened');
    const { criteria } = scoreCase(playCase(book, opened.opening, one).case);
    expect(criteria.find(({ criterion }) => criterion === 'asked')?.losses).toEqual([]);
  },
);

test('what was left out of it costs what it would in a rehearsal', () => {
  const left = walked((input) =>
    input.kind === 'answer' && input.address === 'credit' ? { ...input, value: 'declined' } : input,
  );
  // That they would rather not have it is no failing.
  expect(lost(scoreCase(left))).toEqual({});
  const stopped = walked((input) =>
    input.kind === 'answer' && input.address === 'credit'
      ? { kind: 'deviate', because: 'in a hurry', to: { close: 'unresolved' }, at: input.at, by: input.by }
      : input,
  );
  expect(lost(scoreCase(stopped))).toMatchObject({
    acted: ['never_done'],
    authority: ['left_playbook'],
    promised: ['never_promised'],
  });
});
