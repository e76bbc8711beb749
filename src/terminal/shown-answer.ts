import { answerText } from '../case/answer-text.js';
import { walkOf } from '../case/case.js';
import type { Question } from '../case/question.js';
import type { Value } from '../expression/value.js';
import type { Sitting } from './sitting.js';

/** An answer as the agent reads it, in the house's own way of writing; a private one is masked once it is given. */
export function shownAnswer({ current, table }: Sitting, question: Question, value: Value): string {
  if (question.isPrivate) return table.renderer.masked;
  return answerText(question, value, walkOf(current).policy.locale);
}
