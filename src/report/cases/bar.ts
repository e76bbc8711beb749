/** From one eighth of a column to a whole one. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of at most so many columns for a part of a whole, from 0 to 1; what is not nothing is always seen. */
export function bar(part: number, columns: number, isAscii: boolean): string {
  const share = Math.min(1, Math.max(0, part));
  if (share === 0) return '';
  if (isAscii) return '#'.repeat(Math.max(1, Math.round(share * columns)));
  const length = Math.max(1, Math.round(share * columns * 8));
  return '█'.repeat(Math.floor(length / 8)) + eighths[length % 8];
}
