import { graphemes } from './graphemes.js';
import { columnsOf } from './visible-text.js';

/**
 * Breaks a text into lines of at most so many columns, at spaces where it can. Its own line breaks stay. What it begins with
 * stands before its first line, and as much room before the others.
 */
export function wrapText(text: string, columns: number, first = ''): string[] {
  const room = Math.max(1, columns - columnsOf(first));
  const indent = ' '.repeat(columnsOf(first));
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line, at) => (line === '' ? '' : (at === 0 ? first : indent) + line));
}

/** What a line is broken into is indented as it was. */
function wrapLine(line: string, columns: number): string[] {
  if (columnsOf(line) <= columns) return [line];
  const indent = (/^ */.exec(line)?.[0] ?? '').slice(0, Math.floor(columns / 2));
  const room = columns - indent.length;
  const lines: string[] = [];
  let current = '';
  for (const word of line
    .trimStart()
    .split(' ')
    .flatMap((word) => pieces(word, room))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && columnsOf(longer) > room) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].map((part) => indent + part);
}

/** A word that no line can hold is cut. */
function pieces(word: string, columns: number): string[] {
  if (columnsOf(word) <= columns) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of graphemes(word)) {
    if (columnsOf(piece + character) > columns) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
