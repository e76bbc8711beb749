/**
 * One of several, by a seed and a name for what is chosen: the same seed chooses the same, however the rehearsal went before.
 * The mixing is FNV-1a (32 bits) with the finalizer of MurmurHash3.
 */
export function pickOne<Item>(items: readonly Item[], seed: number, name: string): Item | undefined {
  return items[mixed(`${seed} ${name}`) % Math.max(1, items.length)];
}

function mixed(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}
