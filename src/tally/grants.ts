import { grantsOf } from '../case/ledger.js';
import { byCount, countBy } from './count-by.js';
import { isIn, type HappenedCase, type Period } from './happened-case.js';
import type { Named } from './named.js';
import { placeIn, placeKey, type Place } from './place.js';
import { quantilesOf } from './quantiles.js';
import { remedyIn } from './remedy-in.js';
import type { Titles } from './titles.js';

/** What a step granted, and never took back. Amounts are in minor units of `currency`. */
export interface GrantCount {
  readonly countsAs: 'concession' | 'entitlement';
  readonly remedy: Named;
  readonly place: Place;
  /** Why the playbook grants it, in its own words; of several, as facts in them differ, one. */
  readonly because: string | undefined;
  readonly grants: number;
  /** Of these, so many took an approval. */
  readonly approved: number;
  /** Of these, so many were less than the playbook called for. */
  readonly less: number;
  readonly currency: string;
  readonly total: number;
  /** Undefined of remedies that have no worth. */
  readonly median: number | undefined;
}

export class Grants {
  private readonly granted = new Map<string, Granted>();

  constructor(
    private readonly period: Period,
    private readonly titles: Titles,
  ) {}

  add(of: HappenedCase): void {
    const { currency } = of.policy;
    for (const grant of grantsOf(of.events)) {
      if (!isIn(this.period, grant.at)) continue;
      const { countsAs, worth, authority, calledFor, because } = grant;
      const remedy = remedyIn(of, grant);
      const place = placeIn(of, grant.step ?? remedy.id);
      this.titles.learnPlace(of, place);
      this.titles.learn(of, 'remedy', remedy);
      countBy(
        this.granted,
        `${countsAs} ${remedy.id} ${placeKey(place)} ${currency}`,
        () => ({ countsAs, remedy, place, currency, worths: [], ...nothingYet }),
        (counted) => {
          counted.grants += 1;
          counted.approved += Number(authority.approvedBy !== undefined);
          counted.less += Number(calledFor !== undefined);
          counted.because = first(because, counted.because);
          if (worth !== null) counted.worths.push(worth);
        },
      );
    }
  }

  /** Concessions first, those that come to the most before others. */
  get result(): readonly GrantCount[] {
    const counts = [...this.granted.values()].map(({ worths, ...counted }) => ({
      ...counted,
      remedy: this.titles.named('remedy', counted.remedy),
      place: this.titles.place(counted.place),
      total: worths.reduce((sum, worth) => sum + worth, 0),
      median: quantilesOf(worths)?.median,
    }));
    const byTotal = byCount<GrantCount>(
      ({ countsAs, total }) => [Number(countsAs === 'concession'), total],
      ({ remedy, place, currency }) => `${remedy.id} ${placeKey(place)} ${currency}`,
    );
    return counts.sort(byTotal);
  }
}

/** Whichever case comes first, the same of two texts. */
function first(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

const nothingYet = { grants: 0, approved: 0, less: 0, because: undefined };

interface Granted extends Pick<GrantCount, 'countsAs' | 'remedy' | 'place' | 'currency'> {
  because: string | undefined;
  grants: number;
  approved: number;
  less: number;
  readonly worths: number[];
}
