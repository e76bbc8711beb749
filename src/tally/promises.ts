import { promisesOf } from '../case/ledger.js';
import { partyTitle } from '../case/party-title.js';
import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import type { Named } from './named.js';
import { placeIn, placeKey, type Place } from './place.js';
import type { Titles } from './titles.js';

/** What became of a promise of a playbook that was due in the period. */
export interface PromiseCount {
  readonly promisedBy: Named;
  readonly place: Place;
  readonly due: number;
  readonly kept: number;
  readonly broken: number;
  /** Let go by whoever it was made to. */
  readonly released: number;
  /** Neither kept nor broken so far. */
  readonly open: number;
}

export class Promises {
  private readonly promised = new Map<string, Counted>();

  constructor(
    private readonly period: Period,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    for (const { made, state, due } of promisesOf(of.events)) {
      if (!isIn(this.period, due)) continue;
      const place = placeIn(of, made.promise);
      const promisedBy = { id: made.promisedBy, title: partyTitle(of.policy, made.promisedBy) };
      this.titles.learnPlace(of, place);
      this.titles.learn(of, 'party', promisedBy);
      countBy(
        this.promised,
        `${promisedBy.id} ${placeKey(place)}`,
        () => ({ promisedBy, place, kept: 0, broken: 0, released: 0, open: 0 }),
        (counted) => (counted[state === 'renegotiated' ? 'open' : state] += 1),
      );
    }
  }

  /** Those that are broken most often first. */
  get result(): readonly PromiseCount[] {
    const counts = [...this.promised.values()].map((counted) => ({
      ...counted,
      promisedBy: this.titles.named('party', counted.promisedBy),
      place: this.titles.place(counted.place),
      due: counted.kept + counted.broken + counted.released + counted.open,
    }));
    return counts.sort(
      byCount(
        ({ broken, due }) => [broken, due],
        ({ promisedBy, place }) => `${promisedBy.id} ${placeKey(place)}`,
      ),
    );
  }
}

interface Counted extends Pick<PromiseCount, 'promisedBy' | 'place'> {
  kept: number;
  broken: number;
  released: number;
  open: number;
}
