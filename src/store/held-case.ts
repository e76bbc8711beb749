/**
 * Who has a case. Each new claim of a case has a higher epoch, and only the highest may append: whoever had the case before
 * is told so at the next append, however late that comes. Moments are milliseconds since 1970-01-01 UTC.
 */
export interface Claim {
  readonly caseId: string;
  /** The agent who has it. */
  readonly by: string;
  /** When they got it. */
  readonly since: number;
  /** When anybody else may have it without asking; every append moves it on. */
  readonly until: number;
  readonly epoch: number;
}

/** Where the journal of a case ends. */
export interface Head {
  /** How many entries it has: the opening and one for each input. */
  readonly entries: number;
  readonly events: number;
  /** The hash of its last entry, SHA-256 (FIPS 180-4) in hexadecimal: it vouches for all before it. */
  readonly hash: string;
}

/** A case in somebody's hands, where its journal ends: what it takes to append to it. */
export interface HeldCase {
  readonly claim: Claim;
  readonly head: Head;
}

/** What came of asking for a case. */
export type Claimed =
  | { readonly kind: 'claimed'; readonly held: HeldCase }
  /** Somebody else has it: `by`, `since` and `until` tell who, since when and until when. */
  | { readonly kind: 'has_it'; readonly other: Claim }
  | { readonly kind: 'no_such_case' };

/** What came of an append: the case as it is held now, or who has taken it over meanwhile; then nothing was written. */
export type Appended =
  | { readonly kind: 'appended'; readonly held: HeldCase }
  | { readonly kind: 'taken_over'; readonly other: Claim };
