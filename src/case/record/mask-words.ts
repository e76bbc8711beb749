import { cleanText } from './clean-text.js';

/** What stands for something private. */
export const masked = '•••';

/** Texts shorter than this stand in too many words by chance; they are masked only as words of their own. */
const shortestWithin = 3;

/**
 * A function that masks each of these texts wherever it stands in words, in small letters or capitals. Both are cleaned
 * first, so that no sign unseen keeps a text from being found.
 */
export function maskWords(texts: Iterable<string>): (words: string) => string {
  const pattern = patternOfAny([...texts].map(cleanText));
  return pattern ? (words) => cleanText(words).replace(pattern, masked) : cleanText;
}

/** Finds any of these texts in words, in small letters or capitals; undefined where there is nothing to be found. */
export function patternOfAny(texts: Iterable<string>): RegExp | undefined {
  // Some capitals are more than one sign, `SS` for `ß`, and those no pattern takes for the small letter.
  const spellings = [...texts].flatMap((text) => [text, text.toUpperCase()]);
  const hidden = [...new Set(spellings)].filter((text) => text !== '' && text !== masked);
  if (hidden.length === 0) return undefined;
  // The longest first: a street is masked whole before the town that it also names.
  hidden.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(hidden.map(patternOf).join('|'), 'giu');
}

function patternOf(text: string): string {
  const spelled = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return text.length < shortestWithin ? `(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])` : spelled;
}
