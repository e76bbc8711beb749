/** Words that stand as they are in YAML, in a list or between braces too: nothing in them means anything else there. */
const plain = /^[\p{L}\d][\p{L}\d _.'’“”%/+-]*$/u;

/** A text as YAML takes it: as it is, or in quotes where it would mean something else. */
export function plainOrQuoted(text: string): string {
  return plain.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

export function flowList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

export function flowFields(fields: readonly (readonly [string, string])[]): string {
  return `{${fields.map(([name, value]) => `${name}: ${value}`).join(', ')}}`;
}
