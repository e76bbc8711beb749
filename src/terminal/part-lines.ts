import type { Glyphs } from './glyphs.js';
import { harmless } from './harmless.js';
import type { Part } from './renderer.js';
import { wrapText } from '../diagnostic/wrap-text.js';

const labels: Readonly<Record<Part['kind'], string>> = {
  alert: 'Alert',
  coach: 'Coach',
  why: 'Why',
  noted: 'Noted',
  say: 'Say',
  may: 'You may',
  line: 'Text',
};

/** A part as lines of a screen, unpainted: words to say are quoted and set apart by a bar, all else begins with what it is. */
export function partLines(part: Part, glyphs: Glyphs, columns: number): string[] {
  if (part.kind !== 'say') return labelledLines(part, glyphs, columns);
  return wrapText(quoted(part.text, glyphs), columns - 2).map((line) => `${glyphs.bar} ${line}`);
}

/** A part as lines that say in words what they are. */
export function labelledLines({ kind, label, text }: Part, glyphs: Glyphs, columns: number): string[] {
  // A label can be the path of a file, and a file can be called anything.
  const named = harmless(label ?? labels[kind]);
  if (kind === 'line')
    return [`${named}:`, ...wrapText(harmless(text), columns - 2).map((line) => `  ${line}`)];
  return wrapText(`${named}: ${kind === 'say' ? quoted(text, glyphs) : harmless(text)}`, columns);
}

/** Words for the customer between quotation marks. */
export function quoted(text: string, { quotes }: Glyphs): string {
  return quotes[0] + harmless(text) + quotes[1];
}
