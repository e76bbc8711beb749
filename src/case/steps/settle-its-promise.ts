import type { Written } from '../../playbook/written.js';
import { consequencesOf } from '../consequences.js';
import { isOpen } from '../ledger.js';
import { MOVED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import { latestPromise } from './promise.js';

/** A step that settles a promise, as kept or as broken. */
interface Settling {
  readonly keeps?: Written<string>;
}

/**
 * Settles the promise that a step keeps, if it has one that is still open. What follows from that comes before the walk goes
 * on at `after`, in its course: the words of the step stand before the agent first.
 */
export function settleItsPromise(walk: Walk, { keeps }: Settling, isKept: boolean, after: Pc): Pc {
  const promise = keeps && latestPromise(walk, keeps.value);
  if (!promise || !isOpen(promise)) return after;
  const { promise: name, seq: made } = promise.made;
  walk.happened({ type: isKept ? 'promise_kept' : 'promise_broken', promise: name, made });
  walk.goOn(walk.frame, after);
  const follows = consequencesOf(walk, name, isKept ? 'kept' : 'broken');
  if (follows) walk.goAside(follows);
  return MOVED;
}
