import type { Event } from '../event.js';

/**
 * The end of each thing that began at a step and ended at the same one: the first after it that no earlier one has. What
 * began anew after an answer was changed may have ended before, as events are not written twice; it has the last end there.
 */
export function endsOf<B extends Event, E extends Event>(
  begun: readonly B[],
  ended: readonly E[],
): ReadonlyMap<B, E> {
  const free = new Set(ended);
  const ends = new Map<B, E>();
  for (const event of begun) {
    const own = [...free].find((end) => end.seq > event.seq && end.step === event.step);
    const end = own ?? ended.findLast(({ step }) => step === event.step);
    if (own) free.delete(own);
    if (end) ends.set(event, end);
  }
  return ends;
}
