/** The places of the columns in which any row has something. */
export function usedColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  return columns.flatMap((_, at) => (rows.some((cells) => (cells[at] ?? '') !== '') ? [at] : []));
}
