import type { Event } from '../case/event.js';
import type { Input } from '../case/input.js';
import type { Opening } from '../case/opening.js';
import type { CaseSummary } from './case-list.js';
import type { Edition } from './edition.js';
import type { Claim, Head } from './held-case.js';

/** A case as it lies in the store; `restoreCase` makes a `Case` of it. */
export interface StoredCase {
  readonly opening: Opening;
  readonly inputs: readonly Input[];
  /** What happened, as it was written down then; what was erased reads `•••`. */
  readonly events: readonly Event[];
  readonly edition: Edition;
  readonly head: Head;
  /** Who had it last, and may have it still. */
  readonly claim: Claim;
  /** As lists show it: how it stands, and what is asked next, private facts masked. */
  readonly listed: Pick<CaseSummary, 'state' | 'next'>;
  /** When private facts were erased, in milliseconds since 1970-01-01 UTC. Such a case can be read, not walked on. */
  readonly erasedAt?: number;
}
