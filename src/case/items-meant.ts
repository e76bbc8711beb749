import type { FactType } from '../expression/fact-type.js';
import { splitItems } from '../expression/list-items.js';

/** How somebody says that a list has nothing in it. */
export const noneOfThem = 'none';

/**
 * The items of a list that was typed: `none` is an empty one, and of options the numbers in front of them do as well as
 * their names, as in `1, 3` or `1 3`.
 */
export function itemsMeant(written: string | readonly string[], type: FactType): string | readonly string[] {
  if (type.kind !== 'list' || typeof written !== 'string') return written;
  const options = type.of.kind === 'choice' ? type.of.options : [];
  if (written.trim().toLowerCase() === noneOfThem && !options.includes(noneOfThem)) return [];
  if (type.of.kind !== 'choice') return written;
  const items = /^[\d\s]+$/.test(written) ? written.trim().split(/\s+/) : splitItems(written);
  const meant = items.map((item) => (options.includes(item) ? item : (options[Number(item) - 1] ?? item)));
  return [...new Set(meant)];
}
