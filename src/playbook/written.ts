import type { Expression } from '../expression/expression.js';
import type { ExpressionFault } from '../expression/expression-fault.js';
import type { Span } from '../diagnostic/source-file.js';

/** Something a trainer wrote, with where it stood in its file. */
export interface Written<T> {
  readonly value: T;
  readonly at: Span;
}

/**
 * A text a trainer wrote, and how its characters lie in the file: `spanOf` gives the place of a stretch of `value`,
 * whether it was plain, quoted or a block of lines.
 */
export interface WrittenText extends Written<string> {
  spanOf(start: number, end: number): Span;
}

/** A condition or an amount: its text, and what it reads as, or why it cannot be read. */
export interface Formula extends WrittenText {
  readonly expression?: Expression;
  readonly faults: readonly ExpressionFault[];
}

/** A stretch of plain words, or a `{fact}` standing in them. */
export type PhrasePart = string | { readonly name: string; readonly at: Span };

/** Words with facts in them, as `say`, `ask` and the like take them. */
export interface Phrase extends WrittenText {
  readonly parts: readonly PhrasePart[];
}
