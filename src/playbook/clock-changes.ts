import { zoneOffset } from './zone-offset.js';

/** How far the clocks of a zone are ahead of UTC in the years that cases are likely to be walked in. */
export interface Clocks {
  /** Each offset, in milliseconds, with the moment from which on it holds, the first first. */
  readonly offsets: readonly { readonly from: number; readonly offset: number }[];
  /** Nothing is known from this moment on. */
  readonly until: number;
}

const from = Date.UTC(2020, 0);
const until = Date.UTC(2040, 0);
const minute = 60_000;
/** Shorter than clocks have ever been put forward or back for: in Morocco, a month. */
const step = 14 * 24 * 60 * minute;

const known = new Map<string, Clocks>();

/** Works out ahead what a case would have to ask of the zone, so that one of a playbook that was kept has not to look. Throws a RangeError for a zone that there is none of. */
export function clocksIn(zone: string): Clocks {
  const clocks = known.get(zone) ?? workOutClocks(zone);
  known.set(zone, clocks);
  return clocks;
}

/** A thousand questions to the time zone library: as long as reading a hundred small policies. */
function workOutClocks(zone: string): Clocks {
  const offsets = [{ from, offset: zoneOffset(from, zone) }];
  for (let at = from; at < until; at += step) {
    const offset = zoneOffset(at + step, zone);
    if (offset !== offsets.at(-1)?.offset) offsets.push({ from: changeBetween(at, at + step, zone), offset });
  }
  return { offsets, until };
}

/** The first moment with the offset of `late`; in these years clocks change on whole minutes. */
function changeBetween(early: number, late: number, zone: string): number {
  const offset = zoneOffset(late, zone);
  let [before, after] = [early / minute, late / minute];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zoneOffset(middle * minute, zone) === offset) after = middle;
    else before = middle;
  }
  return after * minute;
}
