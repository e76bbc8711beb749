import type { PromiseState } from '../case/ledger.js';

/** A promise as lists show it, masked like the rest. Moments are milliseconds since 1970-01-01 UTC. */
export interface ListedPromise {
  readonly caseId: string;
  /** The sequence number of its `promise_made`, by which it is settled. */
  readonly made: number;
  /** Its key in the playbook. */
  readonly promise: string;
  readonly what: string;
  /** `us`, `customer` or a partner. */
  readonly promisedBy: string;
  readonly owner: string;
  readonly state: PromiseState;
  readonly madeAt: number;
  /** The moment agreed last. */
  readonly due: number;
  readonly remindAt?: number;
  /** The kind words of the reminder. */
  readonly reminder?: string;
  /** When it was kept, broken or released. */
  readonly settledAt?: number;
  readonly isCaseClosed: boolean;
  /** The title of the case's playbook, and who appended to the case last. */
  readonly title: string;
  readonly agent: string;
}

/** Which promises; all that is given has to hold. */
export interface PromiseFilter {
  /** `due`: still to be kept, the default; `broken`: broken ones. */
  readonly standing?: 'due' | 'broken';
  /** Due before this moment. */
  readonly before?: number;
  /** `us`, `customer` or a partner; `partners` for any partner. */
  readonly promisedBy?: string;
  readonly owner?: string;
  readonly playbook?: string;
  readonly agent?: string;
}

/** How many promises that were due in a span of time came to which end. */
export type PromiseTally = Readonly<Record<PromiseState, number>>;
