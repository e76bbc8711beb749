import type { Span } from './expression.js';
import type { ExpressionFault } from './expression-fault.js';

/**
 * The smallest part that an expression is written in. A `sign` is spelt as in the Common Expression Language whatever
 * the trainer wrote, so that `and` is `&&`. A `faulty` one has its fault with it: a fatal one ends the reading, the
 * others stand for a value that is lost.
 */
export type Lexeme = Span &
  (
    | { readonly kind: 'whole' | 'decimal' | 'text' | 'name' | 'sign' | 'end'; readonly text: string }
    | { readonly kind: 'faulty'; readonly fault: ExpressionFault; readonly isFatal: boolean }
  );
