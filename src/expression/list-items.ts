/** The items of a list written with commas. An item that holds a comma stands in double quotes, as in a CSV file. */
export function splitItems(text: string): string[] {
  if (text.trim() === '') return [];
  const items: string[] = [];
  const item = /\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(,|$)/y;
  let separator: string | undefined = ',';
  while (separator === ',') {
    const match = item.exec(text);
    items.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2]?.trim() ?? '');
    separator = match?.[3];
  }
  return items;
}

/** The text that `splitItems` takes apart again. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => (/^$|^"|,/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');
}
