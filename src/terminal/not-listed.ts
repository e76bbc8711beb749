import type { AnswerFault } from '../case/answer-fault.js';

/** Why what was typed chooses nothing from a list of numbered options. */
export function notListed(typed: string): AnswerFault {
  const message = typed.trim() === '' ? 'this is needed to go on' : `\`${typed}\` is not one of these`;
  return { message, help: 'type its number' };
}
