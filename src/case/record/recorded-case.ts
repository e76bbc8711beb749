import type { Case } from '../case.js';

/** What a record is made from. Every case is one. */
export type RecordedCase = Pick<Case, 'checked' | 'opening' | 'inputs' | 'events' | 'stop'>;

export interface RecordOptions {
  /** Shows private facts instead of masking them. */
  readonly reveal?: boolean;
}
