import type { Span } from '../diagnostic/source-file.js';
import type { Written, WrittenText } from './written.js';

/** The text grid of a decision: columns it looks at, columns it sets, and rows of cells not yet read by their types. */
export interface DecisionTable {
  readonly at: Span;
  readonly inputs: readonly Written<string>[];
  readonly outputs: readonly Written<string>[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly at: Span;
  /** One cell for each input, in the order of the columns. */
  readonly inputs: readonly WrittenText[];
  readonly outputs: readonly WrittenText[];
}
