import type { Written } from '../../playbook/written.js';
import { consequencesOf } from '../consequences.js';
import { isOpen } from '../ledger.js';
import { MOVED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import { latestPromise } from './promise.js';

/**
 * Settles, as kept or as broken, those of the promises a step is about that are still open. What follows from that comes before
 * the walk goes on at `after`, in its course: the words of the step stand before the agent first.
 */
export function settleItsPromises(
  walk: Walk,
  names: readonly Written<string>[],
  isKept: boolean,
  after: Pc,
): Pc {
  const open = names.flatMap(({ value }) => {
    const promise = latestPromise(walk, value);
    return promise && isOpen(promise) ? [promise.made] : [];
  });
  if (open.length === 0) return after;
  for (const { promise, seq: made } of open)
    walk.happened({ type: isKept ? 'promise_kept' : 'promise_broken', promise, made });
  walk.goOn(walk.frame, after);
  const follows = open.flatMap(({ promise }) => {
    const aside = consequencesOf(walk, promise, isKept ? 'kept' : 'broken');
    return aside ? [aside] : [];
  });
  // What is gone into last is walked first.
  for (const aside of follows.reverse()) walk.goAside(aside);
  return MOVED;
}
