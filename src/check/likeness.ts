/** The pairs of letters that stand beside each other in a text, and how often each does. */
type LetterPairs = ReadonlyMap<string, number>;

export function letterPairs(text: string): LetterPairs {
  const letters = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * How alike two texts are, from 0 to 1: twice the pairs of letters that they share, by all the pairs that they have.
 * Source: the coefficient of Sørensen and Dice, over pairs of letters.
 */
export function likeness(one: LetterPairs, other: LetterPairs): number {
  let [shared, all] = [0, 0];
  for (const [pair, count] of one) {
    shared += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}
