import type { Telling } from '../case/input.js';
import type { Situation } from './explore.js';

/** What leads from a situation to where the case is closed, in the fewest steps; to a wait where it never is. */
export function wayToTheEnd(from: Situation): readonly Telling[] | undefined {
  return nearest(from, ({ isClosed }) => isClosed);
}

/** What leads from a situation to the nearest one of a kind. */
function nearest(
  from: Situation,
  isWanted: (situation: Situation) => boolean,
): readonly Telling[] | undefined {
  const came = new Map<Situation, { readonly told: Telling; readonly before: Situation } | undefined>([
    [from, undefined],
  ]);
  for (const [situation] of came) {
    if (isWanted(situation)) return wayBack(came, situation);
    for (const { told, to } of situation.ways) if (!came.has(to)) came.set(to, { told, before: situation });
  }
  return undefined;
}

function wayBack(
  came: ReadonlyMap<Situation, { readonly told: Telling; readonly before: Situation } | undefined>,
  end: Situation,
): readonly Telling[] {
  const told: Telling[] = [];
  for (let at = came.get(end); at; at = came.get(at.before)) told.unshift(at.told);
  return told;
}
