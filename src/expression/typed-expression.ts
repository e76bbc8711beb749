import type { Arithmetic, Comparison, Span } from './expression.js';
import type { FactType } from './fact-type.js';
import type { Value } from './value.js';

/**
 * An expression that was checked: every part has a type, every literal is a value, and the calls are worked into the
 * few things that can be done. Only `checkExpression` makes one.
 */
export type TypedExpression = Span & { readonly type: FactType } & (
    | { readonly kind: 'literal'; readonly value: Value }
    | { readonly kind: 'fact'; readonly name: string }
    | { readonly kind: 'known'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly TypedExpression[] }
    | { readonly kind: 'not'; readonly of: TypedExpression }
    | { readonly kind: 'and'; readonly left: TypedExpression; readonly right: TypedExpression }
    | { readonly kind: 'or'; readonly left: TypedExpression; readonly right: TypedExpression }
    | {
        readonly kind: 'compare';
        readonly operator: Comparison;
        readonly left: TypedExpression;
        readonly right: TypedExpression;
      }
    | { readonly kind: 'in'; readonly left: TypedExpression; readonly right: TypedExpression }
    | { readonly kind: 'negative'; readonly of: TypedExpression }
    | {
        readonly kind: 'arithmetic';
        readonly operator: Arithmetic;
        readonly left: TypedExpression;
        readonly right: TypedExpression;
      }
    /** A date and a length of time; only whole days of it count. */
    | {
        readonly kind: 'move_date';
        readonly direction: 1 | -1;
        readonly date: TypedExpression;
        readonly by: TypedExpression;
      }
    /** The length of time from one date to another, in minutes. */
    | { readonly kind: 'time_between'; readonly from: TypedExpression; readonly to: TypedExpression }
    | { readonly kind: 'least'; readonly items: readonly TypedExpression[] }
    | { readonly kind: 'greatest'; readonly items: readonly TypedExpression[] }
    | { readonly kind: 'percent_of'; readonly rate: TypedExpression; readonly amount: TypedExpression }
    | { readonly kind: 'count'; readonly list: TypedExpression }
  );
