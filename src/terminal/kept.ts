import type { AnswerFault } from '../case/answer-fault.js';

/** Whether what a case has taken in is durable now. */
export type Kept =
  | { readonly kind: 'kept' }
  /** Why not, and the way out; it is not taken in then, and can be entered again. */
  | ({ readonly kind: 'not_kept' } & AnswerFault)
  /** Somebody else has the case now, so nothing more can be told to it here. */
  | { readonly kind: 'taken_over'; readonly by: string; readonly since: number };
