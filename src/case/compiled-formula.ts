import { compileExpression } from '../expression/compile-expression.js';
import type { Evaluate, SlotOf } from '../expression/evaluate.js';
import { compileFirstMissing, type FirstMissing } from '../expression/first-missing.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import { typedPartsOf } from '../expression/typed-parts.js';

/** A formula of a checked playbook, ready to be worked out over the slots of its program. */
export interface CompiledFormula {
  readonly typed: TypedExpression;
  /** The facts that it looks at. */
  readonly names: readonly string[];
  readonly evaluate: Evaluate;
  readonly firstMissing: FirstMissing;
}

export function compileFormula(typed: TypedExpression, slotOf: SlotOf): CompiledFormula {
  const evaluate = compileExpression(typed, slotOf);
  let firstMissing: FirstMissing | undefined;
  // Most formulas never miss a fact: finding out which is laid out when it is first wanted.
  return {
    typed,
    names: [...new Set(namesIn(typed))],
    evaluate,
    firstMissing: (facts) => (firstMissing ??= compileFirstMissing(typed, slotOf))(facts),
  };
}

function namesIn(expression: TypedExpression): readonly string[] {
  if (expression.kind === 'fact' || expression.kind === 'known') return [expression.name];
  return typedPartsOf(expression).flatMap(namesIn);
}
