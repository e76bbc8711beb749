import { columnsOf } from '../diagnostic/visible-text.js';
import type { Line } from './edit-line.js';
import { graphemes } from '../diagnostic/graphemes.js';

/** A line on several rows of a screen. */
export interface LaidOut {
  readonly rows: readonly string[];
  /** The row that the cursor is in, and the UTF-16 unit of that row that it stands before. */
  readonly row: number;
  readonly cursor: number;
}

/**
 * Lays a line out in rows of at most so many columns, and at most so many UTF-16 units: the prompt library counts in these
 * when it looks for the cursor. There is always room for the cursor behind the last character.
 */
export function layOutLine({ text, cursor }: Line, columns: number): LaidOut {
  const rows = [''];
  let [row, at, laid] = [0, 0, 0];
  for (const character of graphemes(text)) {
    if (!hasRoom(rows.at(-1)! + character, columns)) rows.push('');
    if (laid <= cursor) [row, at] = [rows.length - 1, rows.at(-1)!.length];
    rows[rows.length - 1] += character;
    laid += character.length;
  }
  if (cursor >= laid) {
    if (!hasRoom(`${rows.at(-1)!} `, columns)) rows.push('');
    [row, at] = [rows.length - 1, rows.at(-1)!.length];
  }
  return { rows, row, cursor: at };
}

function hasRoom(row: string, columns: number): boolean {
  return columnsOf(row) <= columns && row.length <= columns;
}
