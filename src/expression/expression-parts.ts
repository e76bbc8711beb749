import type { Expression } from './expression.js';

/** The parts that an expression is directly made of, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'whole':
    case 'decimal':
    case 'text':
    case 'yes_no':
    case 'name':
    case 'broken':
      return [];
    case 'not':
    case 'negative':
      return [expression.of];
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'list':
      return expression.items;
    case 'call':
      return expression.args;
  }
}
