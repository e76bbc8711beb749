/** What a trainer says of a situation, from which the first version of its playbook is drafted. */
export interface Brief {
  /** The playbook's name: small letters, digits and dashes. */
  readonly name: string;
  readonly title: string;
  readonly contactReason?: string;
  readonly customersSay: readonly string[];
  /** What went wrong, in a sentence to the customer. */
  readonly wentWrong: string;
  /** The words that own it, where they were said before; else they are made from what went wrong. */
  readonly ownWords?: string;
  /** Why it went wrong, by the name that the policy has for it. */
  readonly rootCause?: string;
  readonly grants: readonly BriefGrant[];
  readonly promises: readonly BriefPromise[];
}

export interface BriefGrant {
  readonly remedy: string;
  readonly title: string;
  /** An amount such as `10.00`; without one the agent says each time how much it is. */
  readonly amount?: string;
  readonly because?: string;
}

/** A promise of ours. */
export interface BriefPromise {
  /** A sentence such as `Your parcel arrives`. */
  readonly what: string;
  /** As the language has it: `in 2 working days`. */
  readonly due: string;
  /** A department or partner of the policy; left out, whoever walks the case sees to it. */
  readonly owner?: string;
}
