import { dayNumber } from '../expression/calendar-day.js';
import { optionText } from '../playbook/option-text.js';
import { dateText, moneyWords } from './condition-words.js';
import type { Naming } from './words.js';

/** A cell of a decision table as one reads it: amounts with their currency, days written out, options by their labels. */
export function cellWords(written: string, fact: string | undefined, naming: Naming): string {
  const declared = naming.facts.get(fact ?? '');
  const type = declared === undefined || declared.type === 'broken' ? undefined : declared.type;
  const each = (text: string, word: RegExp, words: (found: string) => string) => text.replace(word, words);
  switch (type?.kind) {
    case 'money':
      return each(written, /\d+(?:\.\d+)?/g, (digits) => moneyWords(digits, naming));
    case 'date':
      return each(written, /\d{4}-\d\d-\d\d/g, (day) =>
        dayNumber(day) === undefined ? day : dateText(day, naming),
      );
    case 'choice':
      return each(written, /[\w-]+/g, (word) => (joins.has(word) ? word : optionText(declared, word)));
    default:
      return optionText(declared, written);
  }
}

/** What stands between options in a cell, and is none. */
const joins = new Set(['or', 'not', 'any']);
