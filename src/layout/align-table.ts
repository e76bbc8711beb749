import { columnsOf } from '../diagnostic/visible-text.js';

/** Lines of a decision table with their cells one below the other. What is no such table stays as it was written. */
export function alignTable(text: string): string {
  const lines = text.split('\n');
  const rows = lines.map(cellsOf);
  const [heading] = rows.filter((row) => row !== 'blank');
  if (heading === undefined || rows.some((row) => row !== 'blank' && !isLike(row, heading))) return text;
  const filled = rows.filter((row) => row !== 'blank' && row !== undefined);
  const widthOf = (side: 0 | 1, at: number) =>
    Math.max(...filled.map((row) => columnsOf(row[side][at] ?? '')));
  const side = (row: Row, which: 0 | 1) =>
    row[which].map((cell, at) => cell + ' '.repeat(widthOf(which, at) - columnsOf(cell))).join(' | ');
  return rows
    .map((row) =>
      row === 'blank' || row === undefined ? '' : `${side(row, 0)} -> ${side(row, 1)}`.trimEnd(),
    )
    .join('\n');
}

/** The cells before and after the arrow. */
type Row = readonly [inputs: readonly string[], outputs: readonly string[]];

function cellsOf(line: string): Row | 'blank' | undefined {
  if (line.trim() === '') return 'blank';
  const [before, after, ...more] = line.split('->');
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const cells = (part: string) => part.split('|').map((cell) => cell.trim());
  return [cells(before), cells(after)];
}

function isLike(row: Row | undefined, heading: Row | undefined): boolean {
  if (row === undefined || heading === undefined) return false;
  return row[0].length === heading[0].length && row[1].length === heading[1].length;
}
