import type { Exploration } from './explore.js';
import type { Point } from './point.js';
import { pointName } from './point.js';
import { pointsOf } from './points-of.js';

/**
 * What of the playbook itself no situation comes by: of points that follow each other in the file only the first, because what
 * stands under a step cannot be reached either. What it runs may be reached in other ways by others, and what is there in case an
 * amount passes a limit is right to be there where none does today: limits change.
 */
export function neverReached({ root, points }: Exploration): readonly Point[] {
  const all = pointsOf(root);
  const isMissing = (point: Point | undefined): boolean =>
    point !== undefined && !points.has(pointName(point));
  return all.filter((point, at) => isMissing(point) && !isMissing(all[at - 1]) && !isPastALimit(point));
}

function isPastALimit({ kind, way }: Point): boolean {
  return way === 'if_not_allowed' || (kind === 'limit' && way === 'past');
}
