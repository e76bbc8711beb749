import { columnsOf } from '../diagnostic/visible-text.js';

/**
 * Text in lines of at most `width` columns, broken at spaces, and within a word only where it is longer than a line. The
 * first line begins with `first`, the others with `others`; an empty text is one empty line.
 */
export function wrapColumns(text: string, width: number, first = '', others = first): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const start = (): string => (lines.length === 0 ? first : others);
  const room = (): number => width - columnsOf(start());
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const piece of pieces(word, room())) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (columnsOf(longer) <= room()) line = longer;
      else {
        lines.push(start() + line);
        line = piece;
      }
    }
  }
  lines.push(line === '' && lines.length === 0 ? '' : start() + line);
  return lines;
}

/** A word in pieces that fit on a line of their own. */
function pieces(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (columnsOf(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
