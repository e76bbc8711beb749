import type { Frame } from './frame.js';
import { placeOf } from './place-of.js';
import type { Pc } from './program.js';
import type { Walk } from './walk.js';

/** Steps that are walked beside the walk, in a playbook that is being walked or was. */
export interface Aside {
  readonly frame: Frame;
  readonly pc: Pc;
  /** The handler or promise that they belong to. */
  readonly part: string;
}

/** What the playbook says about a promise that was kept or broken; the playbook that made the promise may have ended since. */
export function consequencesOf(walk: Walk, promise: string, how: 'kept' | 'broken'): Aside | undefined {
  const { prefix, key: part } = placeOf(promise);
  const frame = [...walk.stack.ended, ...walk.stack.all].findLast(
    (one) => one.prefix === prefix && one.program.consequences.has(part),
  );
  const pc = frame?.program.consequences.get(part)?.[how];
  return frame && pc !== undefined ? { frame, pc, part } : undefined;
}
