import type { Expression } from './expression.js';
import { partsOf } from './expression-parts.js';

/** The names of the facts that an expression uses, in the order in which they are first written. */
export function namesIn(expression: Expression): string[] {
  return [...new Set(allNames(expression))];
}

function allNames(expression: Expression): readonly string[] {
  return expression.kind === 'name' ? [expression.name] : partsOf(expression).flatMap(allNames);
}
