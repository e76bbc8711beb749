import { visibleText } from '../diagnostic/visible-text.js';

/**
 * Text from files, facts and customers as it may be printed: everything that is printed passes through here. Line breaks
 * stay; whatever else could move the cursor, colour, set the clipboard or turn the direction of writing is spelt out.
 */
export function harmless(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => visibleText(line.replaceAll('\t', ' ')))
    .join('\n');
}

/** The same for JSON, where it changes nothing: what could do harm stands only inside texts, and there it is escaped. */
export function harmlessJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
