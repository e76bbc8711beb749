import { formatValue } from '../expression/format-value.js';
import type { Value } from '../expression/value.js';
import type { Question } from './question.js';

/** An answer as people read it: an option by its label, private ones masked. */
export function answerText(question: Question, value: Value, locale: string): string {
  const { options, type, isPrivate, wordForNone } = question;
  if (isPrivate) return '•••';
  if (value === null && wordForNone !== undefined) return wordForNone;
  if (type.kind === 'yes_no' && value !== null) return value === true ? 'Yes' : 'No';
  return options?.find(({ name }) => name === value)?.label ?? formatValue(value, type, locale);
}
