import { readAnswer, type ReadAnswer } from '../case/read-answer.js';
import type { Question } from '../case/question.js';
import { dayText, isInCalendar } from '../expression/calendar-day.js';
import { shownOptions, type Meaning } from './shown-options.js';
import { typedAmount, typedPercent } from './typed-amount.js';
import { monthDate } from './month-date.js';
import { typedDay, type Tense } from './typed-day.js';

/** What was typed, read as an answer; `stop` is a wait that goes on. */
export type Typed = ReadAnswer | { readonly kind: 'stop' };

/** Reads what an agent typed: an option by its number, its label or its name, a day from `today`, an amount with a comma. */
export function readTyped(question: Question, typed: string, today: number): Typed {
  const options = shownOptions(question);
  if (question.type.kind === 'date') return readDay(question, typed, today, question.type.tense);
  if (options.length > 0 && typed === '' && !question.isOptional) return unknownOption(typed, options.length);
  if (options.length === 0 || typed === '') return readAnswer(question, writtenAmount(question, typed));
  const { answer, words } = splitWords(question, typed, options);
  const meant = optionMeant(options, answer);
  if (!meant) return question.options ? unknownOption(answer, options.length) : yesOrNo(question, typed);
  if ('stops' in meant) return { kind: 'stop' };
  return readAnswer(question, words === '' ? meant.answer : `${meant.answer}, ${words}`);
}

function readDay(question: Question, typed: string, today: number, tense: Tense | undefined): Typed {
  if (isMonthAlone(typed))
    return {
      kind: 'fault',
      message: `\`${typed.trim()}\` has no day`,
      help: `type it with its day, as in 14 ${monthIn(typed)}${question.isOptional ? '; Enter alone leaves it out' : ''}`,
    };
  const day = typedDay(typed, today, tense);
  return readAnswer(question, day === undefined || !isInCalendar(day) ? typed : dayText(day));
}

function isMonthAlone(typed: string): boolean {
  const date = monthDate(monthIn(typed));
  return date !== undefined && date.day === undefined;
}

/** `last march` and `in march` name no more than the month. */
function monthIn(typed: string): string {
  return typed.trim().replace(/^(?:last|this|next|in|early|late) /i, '');
}

function writtenAmount({ type }: Question, typed: string): string {
  if (type.kind === 'money') return typedAmount(typed);
  return type.kind === 'percent' ? typedPercent(typed) : typed;
}

/** A label may itself hold a comma, so it is looked for before the customer's words are split off. */
function splitWords(
  { takesWords }: Question,
  typed: string,
  options: readonly Meaning[],
): { answer: string; words: string } {
  const comma = typed.indexOf(',');
  if (!takesWords || comma < 0 || optionMeant(options, typed)) return { answer: typed, words: '' };
  return { answer: typed.slice(0, comma).trim(), words: typed.slice(comma + 1).trim() };
}

function optionMeant(options: readonly Meaning[], typed: string): Meaning | undefined {
  if (/^\d+$/.test(typed)) return options[Number(typed) - 1];
  const same = typed.toLowerCase();
  return options.find(
    (option) =>
      option.label.toLowerCase() === same || ('answer' in option && option.answer.toLowerCase() === same),
  );
}

/** A yes or no may also be written; what is neither is told of by the numbers that are asked for. */
function yesOrNo(question: Question, typed: string): Typed {
  const read = readAnswer(question, typed);
  return read.kind === 'fault' ? unknownOption(typed, 2) : read;
}

function unknownOption(typed: string, count: number): Typed {
  const help = ['', 'type 1 to take it', 'type 1 or 2'][count] ?? `type its number, from 1 to ${count}`;
  const message = typed === '' ? 'nothing was chosen' : `\`${typed}\` is not one of these`;
  return { kind: 'fault', message, help };
}
