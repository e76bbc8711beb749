import { compiler } from './compile-expression.js';
import type { Facts, SlotOf } from './evaluate.js';
import type { TypedExpression } from './typed-expression.js';
import { typedPartsOf } from './typed-parts.js';

/** The fact to ask for next, or `undefined` once the outcome can be told. */
export type FirstMissing = (facts: Facts) => string | undefined;

/**
 * The first fact, in the order in which the trainer wrote them, that is not known and can still change the outcome: in
 * `opened or cost > price` nobody asks for the cost of what was opened. Learning one such fact after the other always
 * comes to an outcome.
 */
export function firstMissing(typed: TypedExpression, facts: Facts, slotOf: SlotOf): string | undefined {
  return compileFirstMissing(typed, slotOf)(facts);
}

/** The same, made ready for many cases. */
export function compileFirstMissing(typed: TypedExpression, slotOf: SlotOf): FirstMissing {
  const compile = compiler(slotOf);
  const evaluate = compile(typed);
  /** For a part whose outcome is known not to be told yet. */
  const missingIn = (part: TypedExpression, facts: Facts): string | undefined => {
    if (part.kind === 'fact' || part.kind === 'known') return part.name;
    for (const inner of typedPartsOf(part)) {
      if (compile(inner)(facts) === undefined) return missingIn(inner, facts);
    }
    return undefined;
  };
  return (facts) => (evaluate(facts) === undefined ? missingIn(typed, facts) : undefined);
}
