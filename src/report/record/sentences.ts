import { capitalised } from '../../case/capitalised.js';
import type { Named, RecordedMoney } from '../../case/record/resolution-record.js';

export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Somebody's words, on one line. */
export function quoted(words: string): string {
  return `“${oneLine(words)}”`;
}

/** Sentences after each other, each with a large first letter and an end; what is left out takes no room. */
export function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.flatMap((part) => (part ? [sentence(oneLine(part))] : [])).join(' ');
}

function sentence(text: string): string {
  return capitalised(text) + (/[.!?…]["”’)]*$/u.test(text) ? '' : '.');
}

/** `one, two and three` */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A name of the language as it is read: `in_person` is `in person`. */
export function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Who it is, inside a sentence. */
export function party({ id, title }: Named): string {
  return id === 'us' ? 'us' : title.replace(/^The /, 'the ');
}

/** A remedy with what it comes to. */
export function remedyWords(
  { title }: Named,
  worth: RecordedMoney | null,
  measure: 'amount' | 'cost' | 'none' = 'amount',
): string {
  if (worth === null) return title;
  return measure === 'cost' ? `${title} (which costs us ${worth.text})` : `${title} (${worth.text})`;
}
