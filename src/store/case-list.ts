/** How a case stands, in the words of its record. */
export const caseStates = ['open', 'waiting', 'paused', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/**
 * A case as lists show it. Private facts are masked in all of its words. Moments are milliseconds since 1970-01-01 UTC.
 */
export interface CaseSummary {
  readonly caseId: string;
  readonly state: CaseState;
  /** Id, title and version of the playbook that it began with. */
  readonly playbook: string;
  readonly title: string;
  readonly version: string;
  /** Who appended to it last. */
  readonly agent: string;
  readonly openedAt: number;
  /** When something was last told to it. */
  readonly changedAt: number;
  /** The first moment at which something of it is due: an open promise, the end of what it waits for, or of a request for approval. */
  readonly dueAt?: number;
  /** What the customer said when they came. */
  readonly customerWords?: string;
  /** What it waits for, or what is asked next. */
  readonly next?: string;
  /** The impression that the customer was left with last. */
  readonly impression?: string;
  readonly isErased: boolean;
}

/** Which cases; all that is given has to hold. Nothing given: all that are not closed. */
export interface CaseFilter {
  /** One of these states. */
  readonly states?: readonly CaseState[];
  /** A playbook's id. */
  readonly playbook?: string;
  /** Who appended last. */
  readonly agent?: string;
  /** Words that stand in the case's id, its title, what is known or what the customer said; small letters or capitals. */
  readonly text?: string;
  /** One of these ids. */
  readonly caseIds?: readonly string[];
  /** What its id begins with. */
  readonly idBegins?: string;
  /** The impression left last. */
  readonly impression?: string;
  /** The key by which a customer is known; see `customerOf`. */
  readonly customer?: string;
}
