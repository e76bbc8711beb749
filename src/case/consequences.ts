import { placeOf } from './place-of.js';
import type { Walk } from './walk.js';

/**
 * Brings up what the playbook says about a promise that was kept or broken, beside the walk and before it goes on; false
 * when it says nothing. The playbook that made the promise may have ended since.
 */
export function bringUpConsequences(walk: Walk, promise: string, how: 'kept' | 'broken'): boolean {
  const { prefix, key } = placeOf(promise);
  const frame = [...walk.stack.ended, ...walk.stack.all].findLast(
    (one) => one.prefix === prefix && one.program.consequences.has(key),
  );
  const pc = frame?.program.consequences.get(key)?.[how];
  if (!frame || pc === undefined) return false;
  walk.bringUp(frame, pc, key);
  return true;
}
