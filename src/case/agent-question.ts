import type { Question } from './question.js';

type Asked = Pick<Question, 'key' | 'address' | 'purpose' | 'text' | 'type'> & Partial<Question>;

/** A question to the agent that a step puts; what is not said is the plain case. */
export function agentQuestion(asked: Asked): Question {
  return {
    forCustomer: false,
    isOptional: false,
    isPrivate: false,
    commits: false,
    takesWords: false,
    ...asked,
  };
}
