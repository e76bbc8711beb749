import { columnsOf } from '../../diagnostic/visible-text.js';

/**
 * Widths of the printable ASCII characters from the space on, in thousandths of the size of the letters. Source: Adobe's metrics
 * of Helvetica, with which the common sans-serif faces agree.
 */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** More than the metrics say, because other faces are wider: DejaVu, which many Linux systems have instead, by a sixth. */
const spare = 1.17;
/** Letters outside ASCII are about as wide as these; those of East Asia are as wide as they are high. */
const usual = 600;

/** About how wide a text is when it is drawn, in the unit of `size`; bold letters are a little wider. */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    sum += widths[code - 32] ?? (columnsOf(character) === 2 ? 1000 : usual);
  }
  return (sum / 1000) * size * spare * (isBold ? 1.1 : 1);
}

/** Breaks a text into lines that are at most so wide, at most so many; what does not fit ends in `…`. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  { most = Infinity, isBold = false }: { readonly most?: number; readonly isBold?: boolean } = {},
): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/).flatMap((word) => cut(word, width, size))) {
    const line = lines.at(-1)!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)];
}

/** A text on one line that is at most so wide. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth('…', size);
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character, size) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A word that no line can hold, in pieces. */
function cut(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [''];
  for (const character of word) {
    const piece = pieces.at(-1)! + character;
    if (textWidth(piece, size) > width) pieces.push(character);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}
