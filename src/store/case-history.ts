import type { Event } from '../case/event.js';
import type { Edition } from './edition.js';

/**
 * What happened in a stored case, for counting. What people typed stands in it only in the reasons for leaving the playbook,
 * and there without what is private; everywhere else it reads `•••`.
 */
export interface CaseHistory {
  readonly caseId: string;
  /** Id and title of the playbook that it began with. */
  readonly playbook: string;
  readonly title: string;
  readonly events: readonly Event[];
  readonly edition: Edition;
}

/** Which cases: those in which something happened, or a promise was due, in [from, until) (milliseconds UTC). */
export interface HistoryFilter {
  readonly from: number;
  readonly until: number;
  readonly playbook?: string;
}
