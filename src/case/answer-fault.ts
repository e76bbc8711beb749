import { formatValue } from '../expression/format-value.js';
import type { FactType } from '../expression/fact-type.js';
import type { Value } from '../expression/value.js';
import type { Question } from './question.js';
import { patternFault, textByPattern } from './text-pattern.js';

export interface AnswerFault {
  readonly message: string;
  readonly help?: string;
}

/** Why a value is no answer to a question; undefined when it is one. */
export function answerFault(question: Question, value: Value): AnswerFault | undefined {
  if (value === null)
    return question.isOptional || question.wordForNone !== undefined
      ? undefined
      : { message: 'this is needed to go on' };
  const chosen = question.options?.find(({ name }) => name === value);
  if (chosen?.unavailable !== undefined)
    return { message: `\`${chosen.label}\` cannot be taken now: ${chosen.unavailable}` };
  if (question.type.kind === 'text' && typeof value === 'string') return textFault(question, value);
  if (!fits(value, question.type)) return { message: 'this does not fit the question' };
  return dayFault(question, Number(value)) ?? limitFault(value, question.type);
}

function textFault(question: Question, text: string): AnswerFault | undefined {
  if (text.trim() === '') return { message: 'this is needed to go on' };
  if (holdsCardNumber(text)) {
    return {
      message: 'this looks like a card number, which is never kept here',
      help: 'leave it out; the last four digits are enough',
    };
  }
  const { pattern } = question;
  if (pattern !== undefined && textByPattern(text, pattern) === undefined) return patternFault(text, pattern);
  return undefined;
}

/**
 * Whether a text holds 13 to 19 digits, in a row or in groups one after the other, that satisfy the check sum of payment cards
 * (Luhn, ISO/IEC 7812-1). Other digits may stand before and behind the groups, but not in a group.
 */
export function holdsCardNumber(text: string): boolean {
  const runs = text.normalize('NFKC').match(/\d+(?:[\s.\-‐-―]{1,3}\d+)*/g) ?? [];
  return runs.some((run) => groupsHoldCardNumber(run.match(/\d+/g) ?? []));
}

function groupsHoldCardNumber(groups: readonly string[]): boolean {
  return groups.some((_, from) => {
    let digits = '';
    for (const group of groups.slice(from)) {
      digits += group;
      if (digits.length > 19) return false;
      if (digits.length >= 13 && satisfiesLuhn(digits)) return true;
    }
    return false;
  });
}

function satisfiesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function fits(value: Value, type: FactType): boolean {
  switch (type.kind) {
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && type.options.includes(value);
    case 'yes_no':
      return typeof value === 'boolean';
    case 'number':
    case 'money':
    case 'percent':
    case 'date':
    case 'duration':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'list':
      return Array.isArray(value) && value.every((item: Value) => fits(item, type.of));
  }
}

/** Days of the calendar are told in words, so that a slip of the year is seen. */
function dayFault({ type, today }: Question, day: number): AnswerFault | undefined {
  if (type.kind !== 'date' || today === undefined) return undefined;
  const shown = formatValue(day, type, 'en-GB');
  if (type.tense === 'past' && day > today)
    return { message: `${shown} is still to come`, help: 'a day no later than today is asked for' };
  if (type.tense === 'future' && day < today)
    return { message: `${shown} is past`, help: 'a day no earlier than today is asked for' };
  return undefined;
}

function limitFault(value: Value, type: FactType): AnswerFault | undefined {
  if (type.kind !== 'number' && type.kind !== 'money' && type.kind !== 'percent') return undefined;
  const shown = (limit: number): string => formatValue(limit, type, 'en');
  if (type.min !== undefined && Number(value) < type.min)
    return { message: `${shown(Number(value))} is less than ${shown(type.min)}` };
  if (type.max !== undefined && Number(value) > type.max) {
    return { message: `${shown(Number(value))} is more than ${shown(type.max)}` };
  }
  return undefined;
}
