import type { Value } from '../expression/value.js';

/** Everything that is known when a case opens; ids and the time come from outside, so that the walk stays a function. */
export interface Opening {
  readonly caseId: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Who walks the case: a name or a role. */
  readonly by: string;
  readonly role: string;
  readonly channel?: string;
  /** The language that the customer is spoken to in, where it is not the one that the playbook was written in. */
  readonly language?: string;
  /** Digest of the playbook's text with everything that it runs and the policy. */
  readonly digest: string;
  /** Facts known from the start, by name. */
  readonly facts?: ReadonlyMap<string, Value>;
  /** The named step that the walk begins at, where that is not the first one. */
  readonly from?: string;
  /** The closed case of the same matter that this one goes on from. */
  readonly follows?: string;
  /** What this customer was granted before this case. */
  readonly received?: readonly Received[];
}

/** A remedy granted to this customer in an earlier case; worth in minor units, at in milliseconds UTC. */
export interface Received {
  readonly remedy: string;
  readonly worth: number;
  readonly at: number;
}
