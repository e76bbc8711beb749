/** A contact as lists show it; `at` is milliseconds since 1970-01-01 UTC. */
export interface ListedContact {
  readonly caseId: string;
  /** The sequence number of its event. */
  readonly seq: number;
  readonly at: number;
  /** `us` or a partner. */
  readonly who: string;
  readonly channel?: string;
  readonly impression?: string;
  readonly title: string;
}

/** Which contacts; all that is given has to hold. */
export interface ContactFilter {
  readonly who?: string;
  readonly impression?: string;
  /** Not before this moment. */
  readonly since?: number;
}
