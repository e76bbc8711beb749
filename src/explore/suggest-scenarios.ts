import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { readLibrary } from '../playbook/read-library.js';
import type { Step } from '../playbook/step.js';
import { eachStep } from './each-step.js';
import { toldOnTheWay, type Exploration, type Situation, type Way } from './explore.js';
import type { Move } from './inputs-at.js';
import { pointName, type Point, type PointName } from './point.js';
import { pointsOf } from './points-of.js';
import { runScenario } from './run-scenario.js';
import { scenarioName, type PointInPlace, type ScenarioName } from './scenario-name.js';
import { nearestWay, wayToTheEnd } from './ways-on.js';
import { writeScenario } from './write-scenario.js';

/** A scenario that covers what no other does. */
export interface Suggestion extends ScenarioName {
  readonly text: string;
  /** What it is the first to come by, in the order in which it does. */
  readonly points: readonly Point[];
}

/**
 * The fewest scenarios that come by all points of `wanted` that an exploration has a way to. Which are the fewest is a question that
 * nobody can answer quickly (it is the covering of a set); taking what comes by most of what is left, again and again, is nearly as few
 * (V. Chvátal, "A greedy heuristic for the set-covering problem", 1979). Each is played, and counts for what it really comes by.
 */
export function suggestScenarios(
  exploration: Exploration,
  wanted: Iterable<PointName>,
): readonly Suggestion[] {
  return new Suggesting(exploration, wanted).suggest();
}

/** Ways of which no scenario could be written are tried so often for one that can. */
const mostVain = 40;

class Suggesting {
  private readonly left: Set<PointName>;
  private readonly places: ReadonlyMap<PointName, PointInPlace>;
  /** Ways that scenarios cannot tell, or on which something else is come by than on the way that was walked first. */
  private readonly vain = new Set<Way>();

  constructor(
    private readonly exploration: Exploration,
    wanted: Iterable<PointName>,
  ) {
    this.left = new Set(wanted);
    this.places = placesIn(exploration.root);
  }

  suggest(): readonly Suggestion[] {
    const suggestions: Suggestion[] = [];
    while (this.left.size > 0 && this.vain.size < mostVain) {
      const best = this.bestWay();
      if (!best) break;
      const [situation, way] = best;
      const start = [...toldOnTheWay(situation), way.told];
      // First as far as it leads by what is left, then straight to the end.
      const suggestion =
        this.written(situation, [...start, ...this.further(way)]) ??
        this.written(situation, [...start, ...(wayToTheEnd(way.to) ?? [])]);
      if (suggestion) suggestions.push(suggestion);
      else this.vain.add(way);
    }
    return suggestions;
  }

  /** The way on from a situation by which, on the shortest way there, most is come by of what is left. */
  private bestWay(): readonly [Situation, Way] | undefined {
    const gained = new Map<Situation, ReadonlySet<PointName>>();
    let best: readonly [Situation, Way] | undefined;
    let most = 0;
    for (const situation of this.exploration.situations.values()) {
      const { from } = situation;
      const last = from?.situation.ways.find(({ told, to }) => told === from.told && to === situation);
      const here = this.with(from ? (gained.get(from.situation) ?? nothing) : nothing, last);
      gained.set(situation, here);
      for (const way of situation.ways) {
        if (this.vain.has(way) || !way.points.some((point) => this.left.has(point))) continue;
        const { size } = this.with(here, way);
        if (size > most && wayToTheEnd(way.to)) [best, most] = [[situation, way], size];
      }
    }
    return best;
  }

  private with(before: ReadonlySet<PointName>, way: Way | undefined): ReadonlySet<PointName> {
    const more = way?.points.filter((point) => this.left.has(point) && !before.has(point)) ?? [];
    return more.length === 0 ? before : new Set([...before, ...more]);
  }

  /** From a way on to the nearest that comes by more of what is left, from there again, and to the end. */
  private further(first: Way): readonly Move[] {
    const moves: Move[] = [];
    const come = new Set(first.points);
    let at = first.to;
    for (;;) {
      const more = nearestWay(
        at,
        (way) => !this.vain.has(way) && way.points.some((point) => this.left.has(point) && !come.has(point)),
      );
      const last = more?.at(-1);
      if (!more || !last || !wayToTheEnd(last.to)) break;
      for (const { told, points } of more) {
        moves.push(told);
        for (const point of points) come.add(point);
      }
      at = last.to;
    }
    return [...moves, ...(wayToTheEnd(at) ?? [])];
  }

  /** The scenario of some moves, if there is one, and it comes by something that is left. */
  private written({ opened }: Situation, moves: readonly Move[]): Suggestion | undefined {
    const { root } = this.exploration;
    const draft = writeScenario(root, opened, moves, { name: 'draft' });
    const [scenario] = readLibrary(draft === undefined ? [] : [{ path: 'draft', text: draft }]).scenarios;
    if (!scenario) return undefined;
    const { points, differences } = runScenario(root, scenario);
    const first = [...points].flatMap((point) =>
      this.left.has(point) ? (this.places.get(point) ?? []) : [],
    );
    if (differences.length > 0 || first.length === 0) return undefined;
    const cameUp = moves.flatMap((move) => (move.kind === 'came_up' ? (titleOf(move.name, root) ?? []) : []));
    const { name, about } = scenarioName(cameUp, first, opened.policy);
    const text = writeScenario(root, opened, moves, { name });
    if (text === undefined) return undefined;
    for (const { point } of first) this.left.delete(pointName(point));
    return { name, about, text, points: first.map(({ point }) => point) };
  }
}

const nothing: ReadonlySet<PointName> = new Set();

function titleOf(handler: string, root: CheckedPlaybook): string | undefined {
  return [root, ...root.runs.values()]
    .flatMap(({ playbook }) => playbook.handlers)
    .find(({ name }) => name.value === handler)?.title.value;
}

/** Every point of a playbook and of those that it runs, with its step. */
function placesIn(root: CheckedPlaybook): ReadonlyMap<PointName, PointInPlace> {
  const places = new Map<PointName, PointInPlace>();
  for (const checked of [root, ...root.runs.values()]) {
    const steps = new Map<string, Step>();
    eachStep(checked.playbook, (step) => steps.set(step.key, step));
    for (const point of pointsOf(checked)) {
      const step = steps.get(point.step);
      if (step) places.set(pointName(point), { point, step, checked });
    }
  }
  return places;
}
