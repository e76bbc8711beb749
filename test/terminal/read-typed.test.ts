import type { Question } from '../../src/case/question.js';
import { dayNumber } from '../../src/expression/calendar-day.js';
import { askingFor } from '../../src/terminal/asking-for.js';
import { readTyped } from '../../src/terminal/read-typed.js';

/** A Monday. */
const today = dayNumber('2026-03-02')!;

function dayQuestion(tense?: 'past' | 'future'): Question {
  return {
    key: 'day',
    address: 'day',
    purpose: 'fact',
    text: 'Which day?',
    forCustomer: true,
    type: { kind: 'date', ...(tense && { tense }) },
    ...(tense && { today }),
    isOptional: false,
    isPrivate: false,
    commits: false,
    takesWords: false,
  };
}

function hintOf(question: Question): string {
  const heading = { title: '', tag: '', stage: undefined };
  return askingFor(question, [], { heading, draft: '', readsAs: () => undefined, isRepeated: false }).hint;
}

test('a month without its day says what to add to it', () => {
  const read = readTyped(dayQuestion(), 'march 2024', today);
  expect(read).toMatchObject({
    message: '`march 2024` has no day',
    help: 'type it with its day, as in 14 march 2024',
  });
  expect(readTyped({ ...dayQuestion(), isOptional: true }, 'March 2024', today)).toMatchObject({
    help: expect.stringContaining('Enter alone leaves it out') as string,
  });
});

test.each(['march', 'last March', 'in march 2024'])('`%s` has no day either', (typed) => {
  expect(readTyped(dayQuestion('past'), typed, today)).toMatchObject({ message: `\`${typed}\` has no day` });
});

test.each([
  ['past', 'friday', '2026-02-27'],
  ['past', 'today', '2026-03-02'],
  ['future', 'friday', '2026-03-06'],
  ['future', 'today', '2026-03-02'],
  [undefined, 'last friday', '2026-02-27'],
] as const)('of a day that lies in the %s, `%s` is %s', (tense, typed, day) => {
  expect(readTyped(dayQuestion(tense), typed, today)).toEqual({ kind: 'answer', value: dayNumber(day) });
});

test.each([
  ['past', 'tomorrow', 'Tue 3 March 2026 is still to come'],
  ['past', '2027-01-01', 'Fri 1 January 2027 is still to come'],
  ['future', 'yesterday', 'Sun 1 March 2026 is past'],
] as const)('a day that lies in the %s cannot be `%s`', (tense, typed, message) => {
  expect(readTyped(dayQuestion(tense), typed, today)).toMatchObject({ kind: 'fault', message });
});

test('of several among options, the hint says how to name them', () => {
  const of = { kind: 'choice', options: ['bag', 'strap'] } as const;
  expect(hintOf({ ...dayQuestion(), type: { kind: 'list', of } })).toBe(
    'their numbers, as in 1, 3; none for none of them',
  );
});

test('a hint offers only days that would be taken', () => {
  expect(hintOf(dayQuestion('past'))).not.toContain('tomorrow');
  expect(hintOf(dayQuestion('future'))).not.toContain('yesterday');
});
