/**
 * A text as a sentence of its own: it begins with a capital and ends with a full stop, unless it ends in a mark that closes a
 * sentence already. Nothing else is touched. A sentence stays as it is.
 */
export function sentenceOf(text: string): string {
  const [first = ''] = text;
  const capital = first.toUpperCase();
  // Some small letters have no single capital, `ß` among them.
  const begun = [...capital].length === 1 ? capital + text.slice(first.length) : text;
  return /[.!?…][)"'”’»]*$/u.test(begun) ? begun : `${begun.replace(/[,;:]$/, '')}.`;
}
