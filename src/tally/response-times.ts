import type { Event } from '../case/event.js';
import { firstWordsOf } from '../case/first-words.js';
import { workingMinutesBetween } from '../case/working-calendar.js';
import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import type { Named } from './named.js';
import { closingIn } from './outcomes.js';
import { quantilesOf, type Quantiles } from './quantiles.js';
import type { Titles } from './titles.js';

/** How long cases of a playbook took, from when they were opened, in whole minutes. */
export interface ResponseTime {
  readonly playbook: Named;
  readonly what: 'first_response' | 'resolution';
  readonly cases: number;
  readonly byTheClock: Quantiles;
  /** Of that only the time in which the house is open, by the calendar of its policy. */
  readonly whileOpen: Quantiles;
}

const minuteMs = 60_000;

/** The first words that a customer had from us, and the close; each counts in the period in which it came. */
export class ResponseTimes {
  private readonly taken = new Map<string, Taken>();

  constructor(
    private readonly period: Period,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    const [opened] = of.events;
    const first = firstWordsOf(of.events);
    if (opened && first && isIn(this.period, first.at)) this.took(of, 'first_response', opened, first);
    const closing = closingIn(of, this.period);
    if (opened && closing) this.took(of, 'resolution', opened, closing);
  }

  private took(of: HappenedCase, what: ResponseTime['what'], { at: from }: Event, { at: to }: Event): void {
    const playbook = { id: of.playbook, title: of.title };
    this.titles.learn(of, 'playbook', playbook);
    countBy(
      this.taken,
      `${of.playbook} ${what}`,
      () => ({ playbook, what, byTheClock: [], whileOpen: [] }),
      ({ byTheClock, whileOpen }) => {
        byTheClock.push(Math.floor((to - from) / minuteMs));
        whileOpen.push(workingMinutesBetween(from, to, of.policy.calendar));
      },
    );
  }

  get result(): readonly ResponseTime[] {
    const times = [...this.taken.values()].flatMap(({ playbook, what, byTheClock, whileOpen }) => {
      const [clock, open] = [quantilesOf(byTheClock), quantilesOf(whileOpen)];
      return clock && open
        ? [
            {
              playbook: this.titles.named('playbook', playbook),
              what,
              cases: byTheClock.length,
              byTheClock: clock,
              whileOpen: open,
            },
          ]
        : [];
    });
    return times.sort(
      byCount(
        ({ cases }) => [cases],
        ({ playbook, what }) => `${playbook.id} ${what}`,
      ),
    );
  }
}

interface Taken {
  readonly playbook: Named;
  readonly what: ResponseTime['what'];
  readonly byTheClock: number[];
  readonly whileOpen: number[];
}
