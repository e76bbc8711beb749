import type { Standing } from './compare.js';

const headings = ['times the first row', 'min', 'median', 'max', 'aim'];

/** A small table: each contestant's cost as a multiple of the first one's, over all rounds. */
export function drawStandings(title: string, standings: readonly Standing[]): string {
  const rows = [headings, ...standings.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return `${title}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}`;
}

function cellsOf({ name, ratios, aim }: Standing): string[] {
  const sorted = [...ratios].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? NaN;
  const figures = [sorted[0] ?? NaN, middle, sorted.at(-1) ?? NaN].map(figure);
  return [name, ...figures, aim === undefined ? '' : figure(aim)];
}

function figure(value: number): string {
  return value < 100 ? value.toFixed(2) : String(Math.round(value));
}
