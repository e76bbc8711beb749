import { typedPartsOf } from '../expression/typed-parts.js';
import type { TypedExpression } from '../expression/typed-expression.js';

/** The names of the facts that a checked expression uses. */
export function typedNamesIn(typed: TypedExpression): readonly string[] {
  if (typed.kind === 'fact' || typed.kind === 'known') return [typed.name];
  return typedPartsOf(typed).flatMap(typedNamesIn);
}
