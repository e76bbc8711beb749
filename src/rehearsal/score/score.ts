import type { Criterion } from '../../playbook/persona.js';

/** Something that cost points. */
export interface Loss {
  /** What kind of failing it is. */
  readonly kind:
    | 'never_asked'
    | 'asked_twice'
    | 'asked_needlessly'
    | 'not_owned'
    | 'owned_late'
    | 'wrong_words'
    | 'never_done'
    | 'done_late'
    | 'too_little'
    | 'nothing_given'
    | 'beyond_authority'
    | 'not_called_for'
    | 'too_much'
    | 'left_playbook'
    | 'never_promised'
    | 'promise_broken'
    | 'never_confirmed'
    | 'not_on_their_word'
    | 'customer_left'
    | 'not_accepted'
    | 'no_word'
    | 'worse_mood'
    | 'not_finished';
  /** The share of the criterion that it cost, from 0 to 1; all of them together cost no more than 1. */
  readonly share: number;
  /** What happened, as a sentence without its stop. */
  readonly what: string;
  /** The turn of a rehearsal or the number of an event that it refers to; left out where it is about something that never was. */
  readonly turn?: number;
  /** What the playbook would have done, and why. */
  readonly instead?: string;
}

export interface CriterionScore {
  readonly criterion: Criterion;
  readonly weight: number;
  /** Whole points, all of them only where nothing was lost. */
  readonly points: number;
  /** What was well done, in a sentence. */
  readonly good: string;
  readonly losses: readonly Loss[];
}

export interface Score {
  /** From 0 to 100. */
  readonly total: number;
  readonly criteria: readonly CriterionScore[];
}
