import { join } from 'node:path';
import { openCase, tellCase, type Case } from '../../src/case/case.js';
import type { Opening } from '../../src/case/opening.js';
import { retrace, toldTo } from '../../src/case/retrace.js';
import { loadLibrary } from '../load-library.js';

const house = join(import.meta.dirname, '../cli/house/playbooks');
const opening: Opening = {
  caseId: 'C-TEST',
  at: Date.parse('2026-03-02T15:45:00Z'),
  by: 'Robin',
  role: 'agent',
  channel: 'phone',
  digest: 'sha256:0',
};

/** The house's late parcel, with some of its text replaced. */
function opened(...changes: readonly (readonly [string, string])[]): Case {
  const { checked } = loadLibrary(house, ({ path, text }) =>
    path.endsWith('parcel-is-late.yaml')
      ? changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
      : text,
  );
  return openCase(checked.playbooks.get('parcel-is-late')!, opening);
}

function answered(of: Case, ...values: readonly (string | number)[]): Case {
  return values.reduce((current: Case, value) => {
    if (current.stop.kind === 'closed') throw new Error('it is closed');
    const { address } = current.stop.question;
    const told = tellCase(current, { kind: 'answer', address, value, at: opening.at, by: 'Robin' });
    if (told.kind !== 'taken') throw new Error(`${address}: ${told.message}`);
    return told.case;
  }, of);
}

const walked = answered(opened(), '12-ABC', 3, 'money');
const open = ({ stop }: Case) => (stop.kind === 'question' ? stop.question.text : 'closed');

test.each([
  ['an option has another name', [['money:', 'refund_it:']]],
  [
    'an option has another name and another label',
    [
      ['money: Have the money back', 'back: The money'],
      ['money:', 'back:'],
    ],
  ],
  ['a fact has another name', [['wants', 'wish']]],
  [
    'a fact has another name and its question other words',
    [
      ['wants', 'wish'],
      ['help you most', 'suit you'],
    ],
  ],
  [
    'a fact and an option of it have other names',
    [
      ['wants', 'wish'],
      ['money:', 'refund_it:'],
    ],
  ],
] as const)('an answer is known again where %s', (_, changes) => {
  const { case: again, ahead, misfit } = retrace(opened(...changes), toldTo(walked));
  expect({ misfit, ahead, open: open(again) }).toEqual({ misfit: undefined, ahead: [], open: open(walked) });
});

test('an answer that is gone without another in its place is asked anew', () => {
  const changes = [
    [
      'options: {wait: Wait for it, money: Have the money back}',
      'options: {wait: Wait for it, new: A new one, none: None}',
    ],
    ['money:\n', 'new:\n'],
  ] as const;
  const { case: again, misfit } = retrace(opened(...changes), toldTo(walked));
  expect({ message: misfit?.message, open: open(again) }).toEqual({
    message: 'it is no longer one of the answers',
    open: 'What would help you most?',
  });
});
