export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*';

/** Offsets into the trainer's own text; `end` is exclusive. Parentheses around a part belong to it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * An expression as it was written, nothing checked. `decimal` keeps its digits, since only a type says how many are
 * allowed. `broken` stands where something was already reported, so that the rest can still be checked.
 */
export type Expression = Span &
  (
    | { readonly kind: 'whole'; readonly value: number }
    | { readonly kind: 'decimal'; readonly digits: string }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'yes_no'; readonly value: boolean; readonly word: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'not'; readonly of: Expression }
    | { readonly kind: 'negative'; readonly of: Expression }
    | { readonly kind: 'and'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'or'; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'compare';
        readonly operator: Comparison;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'in'; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'arithmetic';
        readonly operator: Arithmetic;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'call';
        readonly callee: Span & { readonly name: string };
        readonly args: readonly Expression[];
      }
    | { readonly kind: 'broken' }
  );
