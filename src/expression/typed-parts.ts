import type { TypedExpression } from './typed-expression.js';

/** The parts that a checked expression is directly made of, in the order in which the trainer wrote them. */
export function typedPartsOf(typed: TypedExpression): readonly TypedExpression[] {
  switch (typed.kind) {
    case 'literal':
    case 'fact':
    case 'known':
      return [];
    case 'not':
    case 'negative':
      return [typed.of];
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
    case 'arithmetic':
      return [typed.left, typed.right];
    case 'list':
    case 'least':
    case 'greatest':
      return typed.items;
    case 'move_date':
      return typed.date.start < typed.by.start ? [typed.date, typed.by] : [typed.by, typed.date];
    case 'time_between':
      // Written as the later date minus the earlier one.
      return [typed.to, typed.from];
    case 'percent_of':
      return [typed.rate, typed.amount];
    case 'count':
      return [typed.list];
  }
}
