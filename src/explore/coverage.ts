import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { PointName, Point } from './point.js';
import { pointName } from './point.js';
import { pointsOf } from './points-of.js';
import type { ScenarioResult } from './scenario-result.js';

/** How often scenarios came by the points of one playbook. */
export interface PlaybookCoverage {
  readonly checked: CheckedPlaybook;
  /** In the order of the file. */
  readonly points: readonly CountedPoint[];
}

export interface CountedPoint extends Point {
  /** How many scenarios came by it. */
  readonly times: number;
}

/**
 * What scenarios come by in the playbooks that they are about, and in those that these run. A scenario that did not come out
 * as it expects shows nothing, and does not count.
 */
export function coverageOf(
  playbooks: Iterable<CheckedPlaybook>,
  results: readonly ScenarioResult[],
): readonly PlaybookCoverage[] {
  const times = new Map<PointName, number>();
  for (const { points, differences } of results)
    if (differences.length === 0) for (const name of points) times.set(name, (times.get(name) ?? 0) + 1);
  const about = new Map<string, CheckedPlaybook>();
  for (const playbook of playbooks)
    for (const one of [playbook, ...playbook.runs.values()]) about.set(one.playbook.id.value, one);
  return [...about.values()].map((checked) => ({
    checked,
    points: pointsOf(checked).map((point) => ({ ...point, times: times.get(pointName(point)) ?? 0 })),
  }));
}

/** How much of some points was come by. */
export interface Share {
  readonly covered: number;
  readonly all: number;
}

export function shareOf(points: readonly CountedPoint[]): Share {
  return { covered: points.filter(({ times }) => times > 0).length, all: points.length };
}

/** In percent, rounded down, so that 100 means all of them; where there is nothing to come by, all of it was. */
export function percentOf({ covered, all }: Share): number {
  return all === 0 ? 100 : Math.floor((100 * covered) / all);
}
