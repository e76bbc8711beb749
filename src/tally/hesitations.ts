import { askedAt } from './asked-at.js';
import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import { placeIn, placeKey, type Place } from './place.js';
import type { Titles } from './titles.js';
import type { Visits } from './visits.js';

/** A step at which agents stop, or whose answer they change later. */
export interface HesitationCount {
  readonly place: Place;
  /** Cases that were stopped there, other than to wait for something. */
  readonly paused: number;
  /** Cases in which its answer was changed. */
  readonly changed: number;
  /** Cases in which either happened. */
  readonly cases: number;
  /** Of so many cases that came by this step. */
  readonly of: number;
}

export class Hesitations {
  private readonly hesitated = new Map<string, Counted>();

  constructor(
    private readonly period: Period,
    private readonly visits: Visits,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    let waitsAt: string | null = null;
    for (const event of of.events) {
      waitsAt = event.type === 'waiting' ? event.step : event.type === 'wait_ended' ? null : waitsAt;
      if (!isIn(this.period, event.at)) continue;
      if (event.type === 'paused' && event.step !== waitsAt) this.count(of, event.step, 'paused');
      if (event.type === 'answer_amended') this.count(of, askedAt(of, event), 'changed');
    }
  }

  private count(of: HappenedCase, address: string | null, how: 'paused' | 'changed'): void {
    if (address === null) return;
    const place = placeIn(of, address);
    this.titles.learnPlace(of, place);
    countBy(
      this.hesitated,
      placeKey(place),
      (): Counted => ({ place, paused: new Set(), changed: new Set() }),
      (counted) => counted[how].add(of.caseId),
    );
  }

  get result(): readonly HesitationCount[] {
    const counts = [...this.hesitated.values()].map(({ place, paused, changed }) => {
      const cases = new Set([...paused, ...changed]).size;
      return {
        place: this.titles.place(place),
        paused: paused.size,
        changed: changed.size,
        cases,
        of: this.visits.at(place),
      };
    });
    return counts.sort(
      byCount(
        ({ paused, changed }) => [paused + changed],
        ({ place }) => placeKey(place),
      ),
    );
  }
}

interface Counted {
  readonly place: Place;
  readonly paused: Set<string>;
  readonly changed: Set<string>;
}
