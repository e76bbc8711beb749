import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import { answerFault, type AnswerFault } from './answer-fault.js';
import { itemsMeant } from './items-meant.js';
import type { Question } from './question.js';
import { textByPattern } from './text-pattern.js';

export type ReadAnswer =
  | { readonly kind: 'answer'; readonly value: Value; readonly words?: string }
  | ({ readonly kind: 'fault' } & AnswerFault);

/**
 * Reads what somebody typed or wrote as the answer to a question: an option by its name or the number in front of it, an
 * amount, a day and so on. Where the question takes them, the customer's own words may follow after a comma.
 */
export function readAnswer(question: Question, written: string | readonly string[]): ReadAnswer {
  if (typeof written === 'string' && written.trim() === '') return emptyAnswer(question);
  if (isNone(question, written)) return { kind: 'answer', value: null };
  const { answer, words } = splitWords(question, written);
  const read = readValue(itemsMeant(answer, question.type), question.type);
  if ('fault' in read)
    return { kind: 'fault', message: read.fault, ...(read.help !== undefined && { help: read.help }) };
  const fault = answerFault(question, read.value);
  if (fault) return { kind: 'fault', ...fault };
  return { kind: 'answer', value: asItIsKept(question, read.value), ...(words !== undefined && { words }) };
}

/** A text by a pattern is kept as the pattern has it, however it was typed. */
function asItIsKept({ pattern }: Question, value: Value): Value {
  return pattern !== undefined && typeof value === 'string'
    ? (textByPattern(value, pattern) ?? value)
    : value;
}

function emptyAnswer(question: Question): ReadAnswer {
  return question.isOptional
    ? { kind: 'answer', value: null }
    : { kind: 'fault', message: 'this is needed to go on' };
}

function isNone({ wordForNone }: Question, written: string | readonly string[]): boolean {
  return typeof written === 'string' && written.trim().toLowerCase() === wordForNone;
}

function splitWords(
  question: Question,
  written: string | readonly string[],
): { answer: string | readonly string[]; words?: string } {
  if (!question.takesWords || typeof written !== 'string') return { answer: written };
  const [, answer = written, words] = /^([^,]*),\s*(.*)$/s.exec(written) ?? [];
  return words ? { answer: answer.trim(), words: words.trim() } : { answer };
}
