import type { Calendar } from '../playbook/policy.js';
import { zoneOffset } from '../playbook/zone-offset.js';

const day = 86_400_000;

/** How far the clocks of the house are ahead of UTC at a moment, both in milliseconds. */
export function offsetAt(at: number, { timeZone, clocks }: Calendar): number {
  if (clocks === undefined || at >= clocks.until) return zoneOffset(at, timeZone.value);
  const holds = clocks.offsets.findLast(({ from }) => at >= from);
  return holds?.offset ?? zoneOffset(at, timeZone.value);
}

/**
 * The moment at which the clocks of the house show a local time, which is written as milliseconds as if it were UTC. Of a time
 * that they show twice it is the first; one that they skip is read by the offset from before, so that it comes after the gap.
 * Source: "compatible" in the TC39 Temporal proposal.
 */
export function momentAtLocal(local: number, calendar: Calendar): number {
  const before = offsetAt(local - day, calendar);
  const after = offsetAt(local + day, calendar);
  const shown = [local - Math.max(before, after), local - Math.min(before, after)];
  return shown.find((at) => at + offsetAt(at, calendar) === local) ?? local - before;
}
