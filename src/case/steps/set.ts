import type { SetStep } from '../../playbook/step.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';

/** Works facts out, in the order written: a later one may use an earlier one. */
export function compileSet(builder: ProgramBuilder, step: SetStep, next: Pc): Pc {
  return step.settings.reduceRight((after, { fact, to }) => {
    const formula = builder.formula(to);
    return builder.add(step.key, [after], (walk) => {
      const value = walk.workOut(formula);
      if (value === undefined) return STOPPED;
      walk.know(fact.value, value, 'worked_out');
      return after;
    });
  }, next);
}
