import type { Input } from './input.js';
import type { Opening, Received } from './opening.js';

/** What this customer was granted in earlier cases, as far as it was looked up: what was told of it last holds. */
export function receivedBefore(opening: Opening, inputs: readonly Input[]): readonly Received[] {
  return inputs.findLast(({ received }) => received)?.received ?? opening.received ?? [];
}
