import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { chalkFor, faultPaint } from '../terminal/palette.js';
import type { World } from './world.js';

/** Draws faults on stderr, for commands that have something else to print. */
export function printFaults(faults: readonly Fault[], { stderr, env }: World): void {
  const paint = faultPaint(chalkFor(stderr, env));
  stderr.write(faults.map((fault) => `${drawFault(fault, paint)}\n`).join('\n'));
}
