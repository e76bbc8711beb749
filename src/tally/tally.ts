import { Deviations, type DeviationCount } from './deviations.js';
import { Differences, type Difference } from './differences.js';
import { Grants, type GrantCount } from './grants.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import { Hesitations, type HesitationCount } from './hesitations.js';
import { closingIn, Outcomes, type CauseCount, type OutcomeCount } from './outcomes.js';
import { Promises, type PromiseCount } from './promises.js';
import { ResponseTimes, type ResponseTime } from './response-times.js';
import { Titles } from './titles.js';
import { Visits } from './visits.js';

/**
 * What cases come to over a period: whatever happened in it counts, whenever a case began, and a promise counts where it was due.
 * So the parts of a period come to the whole of it.
 */
export interface Tally {
  readonly period: Period;
  /** How many were opened and closed in the period. */
  readonly opened: number;
  readonly closed: number;
  readonly outcomes: readonly OutcomeCount[];
  readonly causes: readonly CauseCount[];
  readonly times: readonly ResponseTime[];
  readonly granted: readonly GrantCount[];
  readonly promises: readonly PromiseCount[];
  readonly deviations: readonly DeviationCount[];
  readonly hesitations: readonly HesitationCount[];
  readonly differences: readonly Difference[];
}

/**
 * Counts cases one after the other, and keeps none of them: the same cases in any order come to the same. Things are called as
 * the latest case calls them.
 */
export class Tallying {
  private readonly visits: Visits;
  private readonly outcomes: Outcomes;
  private readonly times: ResponseTimes;
  private readonly grants: Grants;
  private readonly promises: Promises;
  private readonly deviations: Deviations;
  private readonly hesitations: Hesitations;
  private readonly differences: Differences;
  private opened = 0;
  private closed = 0;

  constructor(private readonly period: Period) {
    this.visits = new Visits(period);
    const titles = new Titles();
    this.outcomes = new Outcomes(period, titles);
    this.times = new ResponseTimes(period, titles);
    this.grants = new Grants(period, titles);
    this.promises = new Promises(period, titles);
    this.deviations = new Deviations(period, this.visits, titles);
    this.hesitations = new Hesitations(period, this.visits, titles);
    this.differences = new Differences(period, titles);
  }

  add(of: HappenedCase): void {
    const [opened] = of.events;
    this.opened += Number(opened !== undefined && isIn(this.period, opened.at));
    this.closed += Number(closingIn(of, this.period) !== undefined);
    this.visits.add(of);
    this.outcomes.add(of);
    this.times.add(of);
    this.grants.add(of);
    this.promises.add(of);
    this.deviations.add(of);
    this.hesitations.add(of);
    this.differences.add(of);
  }

  get result(): Tally {
    const { period, opened, closed } = this;
    return {
      period,
      opened,
      closed,
      ...this.outcomes.result,
      times: this.times.result,
      granted: this.grants.result,
      promises: this.promises.result,
      deviations: this.deviations.result,
      hesitations: this.hesitations.result,
      differences: this.differences.result,
    };
  }
}
