import { outlineOf } from '../check/outline.js';
import { eachFormula } from '../check/step-formulas.js';
import type { Library } from '../playbook/library.js';
import type { Step } from '../playbook/step.js';

/** How much a check has looked at. */
export interface CheckedAmounts {
  readonly playbooks: number;
  readonly steps: number;
  readonly conditions: number;
  readonly tables: number;
}

/** Counts what there is in playbooks; conditions are those of steps, options, rows and things to try. */
export function checkedAmounts({ playbooks }: Pick<Library, 'playbooks'>): CheckedAmounts {
  const steps = [...playbooks.values()].flatMap((playbook) =>
    outlineOf(playbook).steps.map(({ step }) => step),
  );
  return {
    playbooks: playbooks.size,
    steps: steps.length,
    conditions: steps.reduce((sum, step) => sum + conditionsIn(step), 0),
    tables: steps.filter((step) => step.kind === 'decide' && step.logic.kind === 'table').length,
  };
}

function conditionsIn(step: Step): number {
  let count = step.when ? 1 : 0;
  eachFormula(step, (_, wanted) => {
    if (wanted.kind === 'condition') count++;
  });
  return count;
}
