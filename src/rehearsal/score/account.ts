import type { Policy } from '../../playbook/policy.js';
import type { Deed } from '../deed.js';
import type { Loss } from './score.js';

/** A conversation to be scored, beside the way that the playbook has for it. */
export interface Account {
  readonly deeds: readonly Deed[];
  readonly course: readonly Deed[];
  readonly policy: Policy;
  /** Whether a customer of flesh and blood was in it: then what they said at the end is theirs, and no playbook has it. */
  readonly isReal: boolean;
  /** Whether the conversation has come to its end. */
  readonly isOver: boolean;
  /** How many moods better they are at the end than at the beginning; nobody knows it of a real case. */
  readonly moodChange?: number;
}

/** What a criterion makes of an account: what was good in it, and what cost points. */
export interface Finding {
  readonly good: string;
  readonly losses: readonly Loss[];
}
