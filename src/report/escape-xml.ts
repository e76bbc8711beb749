import { visibleText } from '../diagnostic/visible-text.js';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Words as they have to be written in XML 1.0, in text or between double quotes. What XML cannot hold is spelt out. */
export function escapeXml(words: string): string {
  return words
    .split('\n')
    .map(visibleText)
    .join('\n')
    .replace(/[&<>"\n]/g, (sign) => references[sign]!);
}

/** A tag's attributes, with a space before each; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}
