import type { Formula } from '../../playbook/written.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';

/** Goes one way if a condition holds and the other if it does not, asking only what can still decide it. */
export function compileWhen(builder: ProgramBuilder, key: string, when: Formula, holds: Pc, fails: Pc): Pc {
  const condition = builder.formula(when);
  return builder.addCondition(key, [holds, fails], (walk, frame) => {
    const value = condition.evaluate(frame.facts) ?? walk.workOut(condition);
    if (value === undefined) return STOPPED;
    return value === true ? holds : fails;
  });
}
