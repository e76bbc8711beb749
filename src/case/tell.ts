import type { Input } from './input.js';
import { goOnByScript } from './script.js';
import { take } from './take.js';
import type { Walk } from './walk.js';

/** Tells a walk something that `tellFault` finds nothing against, and walks on as far as it goes. */
export function tell(walk: Walk, input: Exclude<Input, { kind: 'amend' }>): void {
  walk.history.journal.push(input);
  walk.moveTo(input.at, input.by);
  take(walk, input);
  goOnByScript(walk);
}
