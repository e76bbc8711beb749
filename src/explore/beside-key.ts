import { walkOf, type Case } from '../case/case.js';
import type { Frame } from '../case/frame.js';
import type { Pc } from '../case/program.js';
import { handlerFrame } from '../case/take.js';
import type { Move } from './inputs-at.js';
import { keyOfParts } from './key-part.js';
import { openMatters } from './open-matters.js';
import { factParts, type KeyContext } from './situation-key.js';
import { StillRead } from './still-read.js';

/** The facts that the steps look at which something told beside the walk brings up: with others they may go otherwise. */
export function besideKey(of: Case, told: Move, context: KeyContext): string {
  const begun = beginningOf(of, told);
  if (!begun) return '';
  const { frame, pc } = begun;
  const live = StillRead.of(frame.program).from(pc, () => false);
  return keyOfParts(factParts(frame, live, context));
}

function beginningOf(of: Case, told: Move): { readonly frame: Frame; readonly pc: Pc } | undefined {
  const walk = walkOf(of);
  if (told.kind === 'came_up') {
    const frame = handlerFrame(walk, told.name);
    const handler = frame?.program.handlers.get(told.name);
    return frame && handler && { frame, pc: handler.pc };
  }
  if (told.kind !== 'settle') return undefined;
  const matter = openMatters(walk).find(({ made }) => made === told.made);
  const follows = matter?.frame.program.consequences.get(matter.key);
  const pc = told.how.to === 'kept' ? follows?.kept : told.how.to === 'broken' ? follows?.broken : undefined;
  return matter && pc !== undefined ? { frame: matter.frame, pc } : undefined;
}
