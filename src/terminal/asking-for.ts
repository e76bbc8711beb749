import type { AnswerFault } from '../case/answer-fault.js';
import type { FactType } from '../expression/fact-type.js';
import { capitalised } from '../case/capitalised.js';
import type { Moment, Question } from '../case/question.js';
import { patternWords } from '../case/text-pattern.js';
import { mostKeys } from './own-asking.js';
import { partsBefore } from './parts-before.js';
import type { Asking } from './renderer.js';
import { shownOptions } from './shown-options.js';

/** How a question is put this time. */
export interface Manner {
  readonly heading: Asking['heading'];
  readonly draft: string;
  readonly readsAs: NonNullable<Asking['readsAs']>;
  readonly fault?: AnswerFault;
  readonly isRepeated: boolean;
}

/** A question of the walk as it is put before the agent. */
export function askingFor(question: Question, before: readonly Moment[], manner: Manner): Asking {
  const options = shownOptions(question);
  return {
    ...manner,
    isNewStage: before.some(({ kind }) => kind === 'stage'),
    parts: partsBefore(before, question),
    question: question.text,
    forCustomer: question.forCustomer,
    options,
    hint: hintFor(question, options.length),
    commits: question.commits,
    isPrivate: question.isPrivate,
    isOneKey: options.length > 0 && options.length <= mostKeys && !question.commits && !question.takesWords,
  };
}

function hintFor(
  { hint, type, pattern, isOptional, takesWords, purpose }: Question,
  optionCount: number,
): string {
  const how =
    optionCount > 0 ? numbers(optionCount) : pattern === undefined ? howToWrite(type) : patternWords(pattern);
  const parts = [
    how,
    takesWords && 'their own words may follow after a comma',
    purpose === 'write' && '/e changes the text first',
    isOptional && 'Enter leaves it out',
  ];
  return followed(hint ?? '', parts.filter((part) => part !== false && part !== '').join('; '));
}

/** A trainer's sentence is followed by another one; what is no sentence goes on. */
function followed(hint: string, how: string): string {
  if (hint === '' || how === '') return hint + how;
  if (!/^\p{Lu}/u.test(hint)) return `${hint}; ${how}`;
  return `${hint}${/[.!?…]$/u.test(hint) ? '' : '.'} ${capitalised(how)}`;
}

function numbers(count: number): string {
  return ['', 'the number 1', '1 or 2'][count] ?? `a number from 1 to ${count}`;
}

const dayHints = {
  past: 'a day, as in 2026-03-02, 2 march, yesterday or last friday',
  future: 'a day, as in 2026-03-02, 2 march, tomorrow or friday',
  any: 'a day, as in 2026-03-02, 2 march, yesterday, friday or +3d',
} as const;

function howToWrite(type: FactType): string {
  switch (type.kind) {
    case 'text':
    case 'choice':
    case 'yes_no':
      return '';
    case 'number':
      return 'a whole number';
    case 'money':
      return `an amount in ${type.currency}`;
    case 'percent':
      return 'a percentage, as in 15%';
    case 'date':
      return dayHints[type.tense ?? 'any'];
    case 'duration':
      return 'a length of time, as in 3 days';
    case 'list':
      return type.of.kind === 'choice'
        ? 'their numbers, as in 1, 3; none for none of them'
        : 'with commas between; none for an empty list';
  }
}
