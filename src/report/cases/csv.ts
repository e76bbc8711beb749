export type CsvCell = string | number | undefined;

/**
 * Rows as comma-separated values (RFC 4180: lines end with CR LF, quotes are doubled). A text that a spreadsheet would take for a
 * formula begins with an apostrophe, as OWASP's "CSV Injection" has it: what customers and agents typed must not run anywhere.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
