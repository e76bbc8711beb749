import { formatValue } from '../expression/format-value.js';
import type { Value } from '../expression/value.js';
import type { Question } from './question.js';

/** An answer as people read it: an option by its label, private ones masked. */
export function answerText({ options, type, isPrivate }: Question, value: Value, locale = 'en-GB'): string {
  if (isPrivate) return '•••';
  return options?.find(({ name }) => name === value)?.label ?? formatValue(value, type, locale);
}
