import { join } from 'node:path';
import { openCase, tellCase, type Case } from '../../src/case/case.js';
import { playCase } from '../../src/case/play-case.js';
import { openingOf } from '../../src/explore/opening-of.js';
import { scoreCase } from '../../src/rehearsal/score-case.js';
import type { Telling } from '../../src/case/input.js';
import type { Score } from '../../src/rehearsal/score/score.js';
import { loadLibrary } from '../load-library.js';

const folder = join(import.meta.dirname, '../../playbooks');
const { library, checked } = loadLibrary(folder);
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
    promised: ['never_promised', 'not_on_their_word'],
  });
});

/**
 * The same customer once more, with what is told otherwise at some questions, by their address: whatever else is asked is
 * answered as before, or as a matter of course. It stops at a question that is answered `later`.
 */
function handled(otherwise: Readonly<Record<string, Telling | 'later'>>): Case {
  const before = new Map(
    whole.inputs.flatMap((input) => (input.kind === 'answer' ? [[input.address, input] as const] : [])),
  );
  let current = openCase(playbook, opening);
  while (current.stop.kind !== 'closed') {
    const { address, routine } = current.stop.question;
    const telling = otherwise[address] ?? before.get(address) ?? answer(address, routine ?? 'later');
    if (telling === 'later') break;
    const told = tellCase(current, { ...telling, at: opening.at, by: opening.by });
    if (told.kind !== 'taken') throw new Error(`${address}: ${JSON.stringify(told)}`);
    current = told.case;
  }
  return current;
}

const answer = (address: string, value: Extract<Telling, { kind: 'answer' }>['value']): Telling => ({
  kind: 'answer',
  address,
  value,
});
const answers = (values: Readonly<Record<string, Extract<Telling, { kind: 'answer' }>['value']>>) =>
  Object.fromEntries(Object.entries(values).map(([address, value]) => [address, answer(address, value)]));
const leaving = (to: Extract<Telling, { kind: 'deviate' }>['to']): Telling => ({
  kind: 'deviate',
  because: 'in a hurry',
  to,
});

const stillMissing = {
  confirm: false,
  'not_happy_yet/still_missing': 'x',
  'not_happy_yet/way_on': 'nothing_more',
};
const sentBack = { sent_value: 9000, return_cost: 900, opened: false };

/** Each failing with what was told otherwise, and all the kinds of points that are lost by it. */
const failings: readonly (readonly [
  string,
  Parameters<typeof handled>[0],
  Readonly<Record<string, readonly string[]>>,
])[] = [
  ['is still at the first question', { wants: 'later' }, {}],
  ['is still before what is granted', { credit: 'later' }, {}],
  ['was not confirmed yet', { confirm: 'later' }, {}],
  ['goes the way that there is for what cannot be done', answers({ ...sentBack, label: false }), {}],
  ['found nothing that was right', answers(stillMissing), { kept: ['not_accepted'] }],
  [
    'left out a step',
    { credit: leaving({ step: 'what_they_hold' }) },
    { acted: ['never_done'], authority: ['left_playbook'], promised: ['never_promised'] },
  ],
  [
    'closed it without asking',
    {
      confirm: leaving({ close: 'resolved' }),
      ...answers({ 'left.acceptance': 'cannot_ask', 'left.why': 'in a hurry' }),
    },
    {
      authority: ['left_playbook'],
      promised: ['not_on_their_word'],
      kept: ['no_word'],
    },
  ],
  [
    'gave it up',
    { confirm: leaving({ close: 'unresolved' }) },
    { authority: ['left_playbook'], promised: ['not_on_their_word'], kept: ['not_accepted'] },
  ],
  ['let them go', { credit: { kind: 'came_up', name: 'gives_up' } }, { kept: ['no_word'] }],
];

test.each(failings)('who %s loses the points for that, and no others', (_, otherwise, expected) => {
  const score = scoreCase(handled(otherwise));
  expect(lost(score)).toEqual(expected);
  for (const { losses, points, weight, good } of score.criteria) {
    if (losses.length > 0 && weight > 0) expect(points).toBeLessThan(weight);
    else expect(good).not.toMatch(/before they had to ask/);
  }
});

test('the policy says how much each part counts in this house', () => {
  const weighed = loadLibrary(folder, ({ path, text }) =>
    path.endsWith('policy.yaml') ? `${text}\nscore: {asked: 0, acted: 40, kept: 30}\n` : text,
  );
  const house = weighed.checked.playbooks.get(scenario.playbook.value)!;
  const of = openCase(house, opening);
  const { total, criteria } = scoreCase(of);
  expect(criteria.map(({ weight }) => weight)).toEqual([0, 15, 40, 15, 15, 0]);
  // It has only begun, and the points for its end count for nothing yet.
  expect(lost(scoreCase(of))).toEqual({});
  expect(total).toBe(100);
});

test('a promise that is broken after their yes takes the yes back', () => {
  const made = whole.events.find(({ type }) => type === 'promise_made')!.seq;
  const settle = { kind: 'settle', made, how: { to: 'broken' } } as const;
  const told = tellCase(whole, { ...settle, at: opening.at + 1, by: opening.by });
  if (told.kind !== 'taken') throw new Error('it cannot be broken');
  expect(lost(scoreCase(told.case))).toEqual({
    promised: ['promise_broken'],
  });
});
