import type { Policy } from '../../playbook/policy.js';
import type { Tally } from '../../tally/tally.js';

/** Everything that a report of cases tells, in whatever format. */
export interface CaseReport {
  readonly tally: Tally;
  /** Searches that found nothing in the period, counted; those of this computer. */
  readonly searches: readonly MissedSearchCount[];
  /** The first and the last day, in the house's zone. */
  readonly days: { readonly first: string; readonly last: string; readonly text: string };
  /** The only playbook that it is about. */
  readonly playbook?: string;
  /** The policy of the house: how it writes days and amounts. */
  readonly policy: Policy;
}

/** Searches in vain that are the same, counted. */
export interface MissedSearchCount {
  readonly words: string;
  readonly count: number;
  readonly lastDay: string;
}

/** The parts of a report by the names that `--section` takes, in their order. */
export const reportSections = [
  'outcomes',
  'causes',
  'times',
  'granted',
  'promises',
  'deviations',
  'hesitations',
  'differences',
  'searches',
] as const;
export type ReportSection = (typeof reportSections)[number];
