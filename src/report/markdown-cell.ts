import { visibleText } from '../diagnostic/visible-text.js';
import { escapeMarkdown } from './escape-markdown.js';

/** Words for a cell of a table or a line of its own, with whatever cannot be seen in them spelt out. */
export function markdownCell(words: string): string {
  return escapeMarkdown(visibleText(words.replace(/\s+/g, ' ')));
}
