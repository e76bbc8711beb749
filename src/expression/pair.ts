import type { Checking, Hope } from './checking.js';
import type { Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import type { TypedExpression } from './typed-expression.js';

export type Pair = readonly [TypedExpression | undefined, TypedExpression | undefined];

/**
 * Checks two parts that take their type from each other: the one that has a type of its own first, so that in
 * `12.50 < item_price` the digits are read as money of the fact's currency.
 */
export function checkPair(
  checking: Checking,
  left: Expression,
  right: Expression,
  hoped: Hope,
  hopedBeside: (type: FactType) => Hope = (type) => type,
): Pair {
  const beside = (typed: TypedExpression | undefined) =>
    typed === undefined ? 'anything' : hopedBeside(typed.type);
  if (takesAnyType(checking, left) && !takesAnyType(checking, right)) {
    const typed = checking.check(right, hoped);
    return [checking.check(left, beside(typed)), typed];
  }
  const typed = checking.check(left, hoped);
  return [typed, checking.check(right, beside(typed))];
}

/**
 * Whether the part takes its type from what stands beside it, being made of nothing but what was written out, counts of
 * that, and names that are no facts (perhaps options).
 */
export function takesAnyType(checking: Checking, part: Expression): boolean {
  const takesAny = (inner: Expression) => takesAnyType(checking, inner);
  switch (part.kind) {
    case 'whole':
    case 'decimal':
    case 'text':
    case 'yes_no':
      return true;
    case 'name':
      return checking.scope.typeOf(part.name) === undefined;
    case 'list':
      return part.items.every(takesAny);
    case 'negative':
      return takesAny(part.of);
    case 'arithmetic': {
      const sides = [part.left, part.right];
      const isProduct = part.operator === '*' && sides.some(takesAny);
      return sides.every((side) => takesAny(side) || (isProduct && isNumber(checking, side)));
    }
    case 'call':
      return takesAnyAsCall(part, takesAny);
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
    case 'broken':
      return false;
  }
}

function takesAnyAsCall(
  call: Extract<Expression, { kind: 'call' }>,
  takesAny: (part: Expression) => boolean,
): boolean {
  switch (call.callee.name) {
    case 'money':
      return true;
    case 'min':
    case 'max':
      return call.args.every(takesAny);
    case 'percent':
      return call.args.slice(1).every(takesAny);
    default:
      return false;
  }
}

/** Whether the part is certainly a number, and so cannot be what a product takes its type from. */
function isNumber(checking: Checking, part: Expression): boolean {
  if (part.kind === 'call') return part.callee.name === 'count';
  if (part.kind === 'negative') return isNumber(checking, part.of);
  if (part.kind === 'arithmetic') return [part.left, part.right].every((side) => isNumber(checking, side));
  const type = part.kind === 'name' ? checking.scope.typeOf(part.name) : undefined;
  return typeof type === 'object' && type.kind === 'number';
}
