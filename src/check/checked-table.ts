import type { Cell } from '../expression/cell.js';
import type { Value } from '../expression/value.js';

/** A decision table whose cells were read by the types of their columns. */
export interface CheckedTable {
  readonly rows: readonly CheckedRow[];
}

export interface CheckedRow {
  /** One for each input column. */
  readonly cells: readonly Cell[];
  /** One for each output column. */
  readonly results: readonly Value[];
}
