import type { Case } from '../case.js';
import type { Moment, Question } from '../question.js';

/** What a record is made from. Every case is one. */
export interface RecordedCase extends Pick<Case, 'checked' | 'opening' | 'inputs' | 'events'> {
  readonly stop:
    | {
        readonly kind: 'question';
        readonly question: Pick<Question, 'text' | 'purpose'>;
        /** What stands before the agent; of a case that cannot be walked again it is not known. */
        readonly before?: readonly Moment[];
      }
    | { readonly kind: 'closed' };
  /** What was private in it is gone for good: `•••` stands in its place, and nothing is left to be revealed. */
  readonly isErased?: true;
}

export interface RecordOptions {
  /** Shows private facts instead of masking them. */
  readonly reveal?: boolean;
}
