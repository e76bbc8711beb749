import type { EndStep } from '../../playbook/step.js';
import type { ProgramBuilder } from '../program-builder.js';
import { MOVED, type Pc } from '../program.js';
import { leaveUpTo } from './go-to.js';

/** Ends a playbook that was run by another, in one of the ways that it can end. */
export function compileEnd(builder: ProgramBuilder, step: EndStep): Pc {
  return builder.add(step.key, [], (walk) => {
    if (leaveUpTo(walk)) walk.leave(step.way.value);
    return MOVED;
  });
}
