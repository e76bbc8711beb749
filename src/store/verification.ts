/** Something in the store, or in an export, that is not as it was written. */
export interface Discrepancy {
  /** Left out where it cannot be told which case it belongs to. */
  readonly caseId?: string;
  /** The entry, counted from 1, or the line of an export. */
  readonly entry?: number;
  readonly line?: number;
  /** The first event of that entry, where it has one. */
  readonly event?: number;
  /** What is wrong, as a sentence without its full stop. */
  readonly message: string;
}

/** What came of verifying. Without a discrepancy everything is as it was written. */
export interface Verification {
  readonly cases: number;
  readonly entries: number;
  readonly events: number;
  /** Cases of which private facts were erased or left out: their chain was verified, they could not be walked again. */
  readonly notWalked: number;
  /** The first of each case. */
  readonly discrepancies: readonly Discrepancy[];
}
