import { markedText } from '../search/marked-text.js';
import type { Why } from '../search/playbook-search.js';
import type { Glyphs } from './glyphs.js';
import { quoted } from './part-lines.js';
import { inSignsOf } from './plain-signs.js';

const labels: Readonly<Record<Why['whence'], string>> = {
  customers_say: 'Customers say',
  title: 'Title',
  name: 'Name',
  question: 'Question',
  choice: 'Choice',
  comes_up: 'What may come up in it',
  leads_to: 'It leads to',
};

/** Why a playbook was found: the sentence that fits, where it stands, and its fitting words between brackets. */
export function foundBecause(why: Why, glyphs: Glyphs): string {
  return `${labels[why.whence]}: ${quoted(inSignsOf(glyphs, markedText(why)), glyphs)}`;
}

/** A line of the above, with what is between brackets painted. */
export function paintedMarks(line: string, paint: (word: string) => string): string {
  return line.replace(/\[[^[\]\s]+\]/g, (word) => paint(word));
}
