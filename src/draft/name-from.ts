/** A name made of words: small letters and digits of the first few, with something between them. */
export function nameFrom(words: string, between: '-' | '_', most = 5): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  const parts = plain.split(/[^a-z0-9]+/).filter((part) => part !== '');
  const first = parts.findIndex((part) => /^[a-z]/.test(part));
  return first === -1 ? '' : parts.slice(first, first + most).join(between);
}
