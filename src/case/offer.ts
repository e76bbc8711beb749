/** What the agent may do about a remedy now, and why. Money in minor units. */
export interface Offer {
  readonly remedy: string;
  readonly title: string;
  readonly countsAs: 'entitlement' | 'concession';
  readonly worth: number | null;
  /** What a percentage limit counts from. */
  readonly of: number | undefined;
  /** What had been granted of it in the same place before an answer was changed; this comes on top. */
  readonly given: number;
  /** Whether it is an amount for the customer, what it costs us, or neither. */
  readonly measure: 'amount' | 'cost' | 'none';
  readonly role: string;
  readonly isWithinLimit: boolean;
  /** Whether the policy rules it out for this case, whoever would grant it. */
  readonly isExcluded: boolean;
  /** The most that this role may grant of it now; Infinity when freely, 0 when not at all. */
  readonly mayGrant: number;
  /** Sentences that explain it, most telling first. */
  readonly reasons: readonly string[];
  readonly waysOn: readonly WayOn[];
}

export type WayOn =
  | { readonly way: 'grant' }
  | { readonly way: 'lower'; readonly upTo: number }
  | { readonly way: 'substitute'; readonly instead: readonly Substitute[] }
  | { readonly way: 'ask_approval'; readonly of: readonly string[] }
  | { readonly way: 'hand_off'; readonly to: string }
  | { readonly way: 'declined' }
  | { readonly way: 'none' };

export interface Substitute {
  readonly remedy: string;
  readonly title: string;
  /** Why the role may grant it. */
  readonly reasons: readonly string[];
}
