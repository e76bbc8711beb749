import type { StageStep } from '../../playbook/step.js';
import type { ProgramBuilder } from '../program-builder.js';
import type { Pc } from '../program.js';

/** Says where in the call we are. */
export function compileStage(builder: ProgramBuilder, step: StageStep, next: Pc): Pc {
  return builder.add(step.key, [next], (walk) => {
    walk.before.show({ kind: 'stage', text: step.title.value });
    return next;
  });
}
