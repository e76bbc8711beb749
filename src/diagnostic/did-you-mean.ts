/**
 * The candidate that was most likely meant by a word that is none of them, or `undefined` where none is near enough:
 * at most a third of the word's letters (and always one) may be wrong, left out, added or swapped with a neighbour.
 * The first of equally near candidates wins. Case does not count.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const count = editCount(word.toLowerCase(), candidate.toLowerCase());
    if (count < fewest) [nearest, fewest] = [candidate, count];
  }
  return nearest;
}

/** Damerau-Levenshtein distance, in the "optimal string alignment" form: no letter is edited twice. */
function editCount(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let count = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) count = Math.min(count, beforeLast[column - 2]! + 1);
      current.push(count);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length]!;
}
