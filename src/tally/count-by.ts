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

/** Puts more before fewer, and what is as many in the order of a text, so that the same cases always give the same report. */
export function byCount<Item>(
  count: (item: Item) => number,
  text: (item: Item) => string,
): (one: Item, other: Item) => number {
  return (one, other) => count(other) - count(one) || (text(one) < text(other) ? -1 : 1);
}
