import { graphemes } from './graphemes.js';
import { columnsOf } from './visible-text.js';

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
