import { columnsOf } from '../diagnostic/visible-text.js';
import { graphemes } from './graphemes.js';

/** Breaks a text into lines of at most so many columns, at spaces where it can. Its own line breaks stay. */
export function wrapText(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(1, columns)));
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

/** A text in at most so many columns on one line, with `more` in place of what was left out. */
export function shortened(text: string, columns: number, more: string): string {
  const line = text.replaceAll('\n', ' ');
  if (columnsOf(line) <= columns) return line;
  let kept = '';
  for (const character of graphemes(line)) {
    if (columnsOf(kept + character) > columns - columnsOf(more)) break;
    kept += character;
  }
  return kept.trimEnd() + more;
}
