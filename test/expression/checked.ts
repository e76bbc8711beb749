import { checkExpression } from '../../src/expression/check-expression.js';
import { readExpression } from '../../src/expression/read-expression.js';
import type { TypedExpression } from '../../src/expression/typed-expression.js';
import { scope } from './facts.js';

/** An expression that is right, ready to be worked out. */
export function checked(text: string): TypedExpression {
  const { expression, faults } = readExpression(text);
  const check = expression && checkExpression(expression, scope, 'any');
  if (check?.typed === undefined) {
    throw new Error(
      `${text}: ${[...faults, ...(check?.faults ?? [])].map(({ message }) => message).join('; ')}`,
    );
  }
  return check.typed;
}
