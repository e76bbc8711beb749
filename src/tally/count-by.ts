import { compareText } from '../diagnostic/compare-text.js';

/** Adds to what is counted under a key, from what it begins with. */
export function countBy<Counted>(
  counts: Map<string, Counted>,
  key: string,
  begin: () => Counted,
  add: (counted: Counted) => void,
): void {
  let counted = counts.get(key);
  if (counted === undefined) counts.set(key, (counted = begin()));
  add(counted);
}

/**
 * Puts more before fewer; of several counts the first that differs decides. What is as many stands in the order of a text, so that
 * the same cases always give the same report.
 */
export function byCount<Item>(
  countsOf: (item: Item) => readonly number[],
  textOf: (item: Item) => string,
): (one: Item, other: Item) => number {
  return (one, other) => {
    const [counts, others] = [countsOf(one), countsOf(other)];
    const decisive = counts.findIndex((count, at) => count !== others[at]);
    return decisive < 0 ? compareText(textOf(one), textOf(other)) : others[decisive]! - counts[decisive]!;
  };
}
