import { askedAt } from './asked-at.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import { placeIn, placeKey, type Place } from './place.js';

/** In how many cases something happened at each step, so that what is rare is told from what is rarely come by. */
export class Visits {
  private readonly cases = new Map<string, number>();

  constructor(private readonly period: Period) {}

  add(of: HappenedCase): void {
    const addresses = new Set<string>();
    for (const event of of.events) {
      const step = event.type === 'answer_amended' ? askedAt(of, event) : event.step;
      if (step !== null && isIn(this.period, event.at)) addresses.add(step);
    }
    const places = new Set([...addresses].map((address) => placeKey(placeIn(of, address))));
    for (const place of places) this.cases.set(place, (this.cases.get(place) ?? 0) + 1);
  }

  at(place: Place): number {
    return this.cases.get(placeKey(place)) ?? 0;
  }
}
