import type { Expression } from './expression.js';
import type { ExpressionFault } from './expression-fault.js';
import { partsOf } from './expression-parts.js';
import { sourceOf } from './syntax-fault.js';

/**
 * Every `or` with an `and` beside it that no parentheses hold together. The language has an answer (`and` goes first),
 * but half of all readers have the other one.
 */
export function mixedAndOr(
  expression: Expression,
  grouped: ReadonlySet<Expression>,
  text: string,
): readonly ExpressionFault[] {
  const inner = innerParts(expression, grouped);
  const faults = inner.flatMap((part) => mixedAndOr(part, grouped, text));
  if (expression.kind !== 'or') return faults;
  const bare = (part: Expression) => part.kind === 'and' && !grouped.has(part);
  if (!inner.some(bare)) return faults;
  const sides = inner.map((part) => (bare(part) ? `(${sourceOf(text, part)})` : sourceOf(text, part)));
  const fault: ExpressionFault = {
    code: 'mixed-and-or',
    severity: 'error',
    start: inner[0]!.start,
    end: inner.at(-1)!.end,
    message: '`and` and `or` stand side by side without parentheses',
    help: `write \`${sides.join(' or ')}\`, or put the parentheses where you mean them`,
  };
  return [fault, ...faults];
}

/** The sides of a chain of `or` all at once, since it is one mistake however long the chain; else the direct parts. */
function innerParts(expression: Expression, grouped: ReadonlySet<Expression>): readonly Expression[] {
  if (expression.kind !== 'or') return partsOf(expression);
  const { left, right } = expression;
  return left.kind === 'or' && !grouped.has(left) ? [...innerParts(left, grouped), right] : [left, right];
}
