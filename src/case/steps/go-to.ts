import type { GoToStep } from '../../playbook/step.js';
import type { Frame } from '../frame.js';
import { leaveWait } from '../leave-behind.js';
import type { ProgramBuilder } from '../program-builder.js';
import { MOVED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';

/** Goes on at a named step. From steps that came up beside the walk it leads back into the playbook proper. */
export function compileGoTo(builder: ProgramBuilder, step: GoToStep): Pc {
  const target = (): { pc: Pc; part: string } => {
    const named = builder.named.get(step.target.value);
    if (!named) throw new Error(`no step ${step.target.value}`);
    return named;
  };
  return builder.add(
    step.key,
    () => [target().pc],
    (walk) => {
      goTo(walk, target());
      return MOVED;
    },
  );
}

/**
 * Moves the walk to a place of the innermost playbook, leaving what came up beside it. What came up for a playbook that has
 * ended since has nowhere to go: it is only left.
 */
export function goTo(walk: Walk, { pc, part }: { readonly pc: Pc; readonly part: string }): void {
  if (leaveUpTo(walk, part)) walk.goOn(walk.frame, pc);
}

/**
 * Leaves frames until the playbook being walked is at its own steps again, or at the part of them that is named; what stood
 * before the agent there no longer does. False where that playbook has ended: then only what came up beside it is left.
 */
export function leaveUpTo(walk: Walk, part = ''): boolean {
  const { program } = walk.frame;
  const isThere = (frame: Frame): boolean =>
    frame.program === program && (frame.part === '' || frame.part === part);
  const isWalked = walk.stack.all.some(isThere);
  if (!isWalked) walk.leave(null);
  else leaveWait(walk, walk.frame);
  while (isWalked && !isThere(walk.frame)) {
    walk.abandon();
    leaveWait(walk, walk.frame);
  }
  return isWalked;
}
