import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import { placeIn, placeKey, type Place } from './place.js';
import type { Titles } from './titles.js';
import type { Visits } from './visits.js';

/** A step at which agents left the playbook: what its author has to look at. */
export interface DeviationCount {
  readonly place: Place;
  readonly times: number;
  readonly cases: number;
  /** Of so many cases that came by this step. */
  readonly of: number;
  /** Where they went on, or how they closed the case, and why; the most frequent first. */
  readonly reasons: readonly DeviationReason[];
}

export interface DeviationReason {
  readonly to: string;
  readonly because: string;
  readonly times: number;
}

export class Deviations {
  private readonly deviated = new Map<string, Counted>();

  constructor(
    private readonly period: Period,
    private readonly visits: Visits,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    for (const event of of.events) {
      if (event.type !== 'deviated' || !isIn(this.period, event.at)) continue;
      const { to, because } = event;
      const place = placeIn(of, event.step ?? '');
      this.titles.learnPlace(of, place);
      countBy(
        this.deviated,
        placeKey(place),
        (): Counted => ({ place, times: 0, cases: new Set(), reasons: new Map() }),
        (counted) => {
          counted.times += 1;
          counted.cases.add(of.caseId);
          countBy(
            counted.reasons,
            `${to} ${sameReason(because)}`,
            () => ({ to, because, times: 0 }),
            (reason) => {
              reason.times += 1;
              if (because < reason.because) reason.because = because;
            },
          );
        },
      );
    }
  }

  /** The step that is left most often first. */
  get result(): readonly DeviationCount[] {
    const counts = [...this.deviated.values()].map(({ place, times, cases, reasons }) => ({
      place: this.titles.place(place),
      times,
      cases: cases.size,
      of: this.visits.at(place),
      reasons: [...reasons.values()].sort(
        byCount(
          (reason) => [reason.times],
          ({ to, because }) => `${to} ${because}`,
        ),
      ),
    }));
    return counts.sort(
      byCount(
        ({ times }) => [times],
        ({ place }) => placeKey(place),
      ),
    );
  }
}

/** What is the same but for small letters, spaces and a full stop is the same reason. */
function sameReason(because: string): string {
  return because.toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!]$/, '');
}

interface Counted {
  readonly place: Place;
  times: number;
  readonly cases: Set<string>;
  readonly reasons: Map<string, { readonly to: string; because: string; times: number }>;
}
