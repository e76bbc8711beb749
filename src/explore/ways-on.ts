import type { Situation, Way } from './explore.js';
import type { Move } from './inputs-at.js';

/** What leads from a situation to where the case is closed, in the fewest steps; undefined where no way was found. */
export function wayToTheEnd(from: Situation): readonly Move[] | undefined {
  if (from.isClosed) return [];
  return nearestWay(from, ({ to }) => to.isClosed)?.map(({ told }) => told);
}

/** The ways that lead from a situation to the nearest one of a kind, that one included. */
export function nearestWay(from: Situation, isWanted: (way: Way) => boolean): readonly Way[] | undefined {
  const came = new Map<Situation, { readonly way: Way; readonly before: Situation } | undefined>([
    [from, undefined],
  ]);
  for (const [situation] of came)
    for (const way of situation.ways) {
      if (isWanted(way)) return [...wayBack(came, situation), way];
      if (!came.has(way.to)) came.set(way.to, { way, before: situation });
    }
  return undefined;
}

function wayBack(
  came: ReadonlyMap<Situation, { readonly way: Way; readonly before: Situation } | undefined>,
  end: Situation,
): readonly Way[] {
  const ways: Way[] = [];
  for (let at = came.get(end); at; at = came.get(at.before)) ways.unshift(at.way);
  return ways;
}
