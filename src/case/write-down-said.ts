import { isOpen, promisesOf } from './ledger.js';
import type { Walk } from './walk.js';

/** The key of the promise of a first answer. */
export const firstResponse = 'first_response';

/** Writes down as said the words that stand before the agent, and leaves them standing there. */
export function writeDownSaid(walk: Walk): void {
  const said = walk.before.takeAsSaid();
  for (const words of said) walk.happened({ type: 'said', words });
  if (said.length > 0) keepFirstResponse(walk);
}

/** The first words to the customer, said or sent, are the first answer that was promised; after its time they are too late. */
export function keepFirstResponse(walk: Walk): void {
  const promise = promisesOf(walk.history.course).find(({ made }) => made.promise === firstResponse);
  if (!promise || !isOpen(promise)) return;
  const type = walk.now <= promise.due ? 'promise_kept' : 'promise_broken';
  walk.happened({ type, promise: firstResponse, made: promise.made.seq }, null);
}
