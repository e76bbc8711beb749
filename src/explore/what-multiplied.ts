import { chanceFrom } from './chance-from.js';
import { linesOfKey } from './key-part.js';

/** Something that situations are told apart by, as in `KeyPart`, and how many times as many there are because of it. */
export interface Multiplied {
  readonly about: string;
  readonly times: number;
}

/** The situations that were found last are looked at: what goes on multiplying tells them apart. */
const mostKeys = 5_000;
const mostTold = 4;
/** What makes no more than this is not worth a word. */
const leastTimes = 1.25;

/** A key as a sum of numbers, one for each of its lines, so that lines can be taken out of it. */
interface Sum {
  readonly all: number;
  readonly by: ReadonlyMap<string, number>;
}

/**
 * What multiplies situations, most first: for each thing, how many there are for each one that there would be if nobody looked at it
 * any more, nor at those named before it. Where the walk stands is no such thing. Keys are compared by sums of random numbers, one
 * for each line that occurs (A. L. Zobrist, "A New Hashing Method with Application for Game Playing", 1970).
 */
export function whatMultiplied(keys: readonly string[]): readonly Multiplied[] {
  let sums = sumsOf(keys.slice(-mostKeys));
  let left = new Set(sums.map(({ all }) => all)).size;
  const abouts = new Set(sums.flatMap(({ by }) => [...by.keys()]));
  const told: Multiplied[] = [];
  while (told.length < mostTold) {
    const [best] = [...abouts]
      .map((about) => ({ about, count: new Set(sums.map((sum) => without(sum, about))).size }))
      .sort((a, b) => a.count - b.count);
    if (!best || left / best.count < leastTimes) break;
    const { about, count } = best;
    told.push({ about, times: left / count });
    abouts.delete(about);
    sums = sums.map((sum) => ({ all: without(sum, about), by: sum.by }));
    left = count;
  }
  return told;
}

function sumsOf(keys: readonly string[]): readonly Sum[] {
  const chance = chanceFrom(1);
  const numbers = new Map<string, number>();
  const numberOf = (line: string): number => {
    const number = numbers.get(line) ?? Math.floor(chance() * 2 ** 46);
    numbers.set(line, number);
    return number;
  };
  return keys.map((key) => {
    let all = 0;
    const by = new Map<string, number>();
    for (const { about, line } of linesOfKey(key)) {
      const number = numberOf(line);
      all += number;
      if (about !== 'place' && about !== 'round') by.set(about, (by.get(about) ?? 0) + number);
    }
    return { all, by };
  });
}

function without({ all, by }: Sum, about: string): number {
  return all - (by.get(about) ?? 0);
}
