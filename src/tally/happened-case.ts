import type { Event } from '../case/event.js';
import type { Policy } from '../playbook/policy.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';

/** A case as it is counted. */
export interface HappenedCase {
  readonly caseId: string;
  /** Id and title of the playbook that it began with. */
  readonly playbook: string;
  readonly title: string;
  /** All that happened in it, in order; what is private reads `•••`. */
  readonly events: readonly Event[];
  /** What it is walked by, in the language that it was written in; undefined where this version of makeright no longer takes it. Then names stand for titles. */
  readonly checked?: CheckedPlaybook;
  /**
   * Stands for the texts that say what comes of the same facts: two cases have the same here where they went by the same edition, in
   * whatever language, and by the same period of the policy.
   */
  readonly rules: string;
  /** The policy that it began with, or else that of the house. */
  readonly policy: Policy;
}

/** A stretch of time: from a moment up to another, that one left out. Milliseconds since 1970-01-01 UTC. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

export function isIn({ from, until }: Period, at: number): boolean {
  return at >= from && at < until;
}
