import type { Expression } from '../expression/expression.js';
import type { ExpressionFault } from '../expression/expression-fault.js';
import type { Span } from '../diagnostic/source-file.js';

/** Something a trainer wrote, with where it stood in its file. */
export interface Written<T> {
  readonly value: T;
  readonly at: Span;
}

/** A text a trainer wrote, without the line breaks at its end. `spanOf` gives the place of a stretch of it. */
export interface WrittenText extends Written<string> {
  /** The language (BCP 47) that it was put into, where that is not the house's own: what is filled in is written as that writes it. */
  readonly language?: string;
}

/** A condition or an amount: its text, and what it reads as, or why it cannot be read. */
export interface Formula extends WrittenText {
  readonly expression?: Expression;
  readonly faults: readonly ExpressionFault[];
}

/** A stretch of plain words, or a `{fact}` standing in them: `start` and `end` are offsets in the phrase's `value`. */
export type PhrasePart = string | { readonly name: string; readonly start: number; readonly end: number };

/** Words with facts in them, as `say`, `ask` and the like take them. */
export interface Phrase extends WrittenText {
  readonly parts: readonly PhrasePart[];
}
