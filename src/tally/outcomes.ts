import type { Event } from '../case/event.js';
import type { Outcome } from '../playbook/step.js';
import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import type { Named } from './named.js';
import type { Titles } from './titles.js';

/** How cases of a playbook ended. */
export interface OutcomeCount {
  readonly playbook: Named;
  readonly outcome: Outcome;
  readonly cases: number;
  /** Of so many cases of this playbook that closed. */
  readonly of: number;
  /** What the customer said of it. */
  readonly accepted: number;
  readonly notAccepted: number;
  readonly notAsked: number;
}

/** Why it had gone wrong, in how many of all cases that closed. */
export interface CauseCount {
  /** Undefined where none was named. */
  readonly cause: Named | undefined;
  readonly cases: number;
  readonly of: number;
}

type Closing = Extract<Event, { type: 'closed' }>;

/** The last time that a case was closed, if that was in a period: one that was opened again counts once. */
export function closingIn({ events }: HappenedCase, period: Period): Closing | undefined {
  const closing = events.findLast((event): event is Closing => event.type === 'closed');
  return closing && isIn(period, closing.at) ? closing : undefined;
}

export class Outcomes {
  private readonly outcomes = new Map<string, Counted>();
  private readonly causes = new Map<string, { readonly cause: Named | undefined; cases: number }>();
  private readonly closed = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly period: Period,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    const closing = closingIn(of, this.period);
    if (!closing) return;
    const { outcome, acceptance, rootCause } = closing;
    const playbook = { id: of.playbook, title: of.title };
    this.titles.learn(of, 'playbook', playbook);
    this.all += 1;
    this.closed.set(of.playbook, (this.closed.get(of.playbook) ?? 0) + 1);
    countBy(
      this.outcomes,
      `${of.playbook} ${outcome}`,
      () => ({ playbook, outcome, accepted: 0, not_accepted: 0, not_asked: 0 }),
      (counted) => (counted[acceptance] += 1),
    );
    const cause =
      rootCause === null
        ? undefined
        : { id: rootCause, title: of.policy.rootCauses.get(rootCause)?.value ?? rootCause };
    if (cause) this.titles.learn(of, 'cause', cause);
    countBy(
      this.causes,
      rootCause ?? '',
      () => ({ cause, cases: 0 }),
      (counted) => (counted.cases += 1),
    );
  }

  get result(): { readonly outcomes: readonly OutcomeCount[]; readonly causes: readonly CauseCount[] } {
    const outcomes = [...this.outcomes.values()].map(
      ({ playbook, outcome, accepted, not_accepted: notAccepted, not_asked: notAsked }) => ({
        playbook: this.titles.named('playbook', playbook),
        outcome,
        cases: accepted + notAccepted + notAsked,
        of: this.closed.get(playbook.id) ?? 0,
        accepted,
        notAccepted,
        notAsked,
      }),
    );
    const causes = [...this.causes.values()].map(({ cause, cases }) => ({
      cause: cause && this.titles.named('cause', cause),
      cases,
      of: this.all,
    }));
    outcomes.sort(
      (one, other) =>
        byCount<OutcomeCount>(
          ({ of }) => [of],
          ({ playbook }) => playbook.id,
        )(one, other) ||
        byCount<OutcomeCount>(
          ({ cases }) => [cases],
          ({ outcome }) => outcome,
        )(one, other),
    );
    causes.sort(
      byCount(
        ({ cases }) => [cases],
        ({ cause }) => cause?.id ?? '',
      ),
    );
    return { outcomes, causes };
  }
}

interface Counted {
  readonly playbook: Named;
  readonly outcome: Outcome;
  accepted: number;
  not_accepted: number;
  not_asked: number;
}
