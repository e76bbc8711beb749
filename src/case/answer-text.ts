import { formatValue } from '../expression/format-value.js';
import type { Value } from '../expression/value.js';
import { capitalised } from './capitalised.js';
import { noneOfThem } from './items-meant.js';
import type { Option, Question } from './question.js';

/** An answer as people read it: an option by its label, private ones masked. */
export function answerText(question: Question, value: Value, locale: string): string {
  const { options, listed, type, isPrivate, wordForNone } = question;
  if (isPrivate) return '•••';
  if (value === null && wordForNone !== undefined) return wordForNone;
  if (type.kind === 'yes_no' && value !== null) return value === true ? 'Yes' : 'No';
  if (listed && Array.isArray(value)) return listedText(listed, value);
  return options?.find(({ name }) => name === value)?.label ?? formatValue(value, type, locale);
}

function listedText(listed: readonly Option[], values: readonly Value[]): string {
  const labels = values.map((value) => listed.find(({ name }) => name === value)?.label ?? String(value));
  return labels.length === 0 ? capitalised(noneOfThem) : labels.join('; ');
}
