import { factsKnownWhen } from '../expression/known-when.js';
import type { Given } from './given.js';
import { givenAfter } from './given-after.js';
import { condition } from './rules-with-above.js';
import type { Outline, PlacedStep, StepList } from './outline.js';

/** What holds where something stands, from the inside out. */
export interface Surroundings {
  /** Optional facts that have been looked at through `known(...)` on every way here. */
  readonly known: ReadonlySet<string>;
  readonly given?: Given;
  /** Numbers of the steps for which this holds: from the first, up to the one for which it does not. */
  readonly start: number;
  readonly end: number;
  readonly outer?: Surroundings;
}

/** What holds when the walk comes to a step, and what holds once the step's own `when` does. */
export interface Standing {
  readonly before: Surroundings;
  readonly within: Surroundings;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const anywhere: Surroundings = { known: new Set(), start: 0, end: Infinity };

/**
 * What holds at each step, by number: the answers and conditions that it stands under, and those of the steps above it that
 * do not go on to it. A `go_to` comes in past the steps above its target; one from outside the list also past everything
 * that the list stands under. From its target on, nothing of that is taken to hold.
 */
export function standingsOf(outline: Outline): readonly Standing[] {
  const standings = new Array<Standing>(outline.steps.length);
  const jumps = jumpsOf(outline);
  for (const list of [outline.main, ...outline.handlers]) stand(list, anywhere, jumps, standings);
  return standings;
}

function stand(list: StepList, around: Surroundings, jumps: Jumps, standings: Standing[]): void {
  const atStart = withStretch(around, list.given, list);
  let before = atStart;
  for (const placed of list.steps) {
    const jump = jumps.get(placed);
    if (jump) before = jump === 'from outside' ? anywhere : atStart;
    const within = placed.when ? withAll(before, [condition(placed.when, true)], placed) : before;
    standings[placed.number] = { before, within };
    for (const part of placed.parts) stand(part, within, jumps, standings);
    const after = { start: placed.end, end: list.end };
    if (placed.when || placed.parts.length > 0) before = withStretch(before, givenAfter(placed), after);
  }
}

/** The surroundings with more that holds within a step. */
export function withAll(
  outer: Surroundings,
  all: readonly Given[],
  { number: start, end }: PlacedStep,
): Surroundings {
  return withStretch(outer, all, { start, end });
}

function withStretch(outer: Surroundings, all: readonly Given[], { start, end }: Stretch): Surroundings {
  if (all.length === 0) return outer;
  return all.reduce(
    (around, given) => ({ known: knownWith(around.known, given), given, start, end, outer: around }),
    outer,
  );
}

function knownWith(known: ReadonlySet<string>, given: Given): ReadonlySet<string> {
  if (given.kind === 'answer' || !given.formula.expression) return known;
  const more = factsKnownWhen(given.holds, given.formula.expression);
  return more.size === 0 ? known : new Set([...known, ...more]);
}

type Jumps = ReadonlyMap<PlacedStep, 'from outside' | 'from within'>;

/** The steps that some `go_to` leads to, and whether one does from outside the list that the step stands in. */
function jumpsOf(outline: Outline): Jumps {
  const jumps = new Map<PlacedStep, 'from outside' | 'from within'>();
  for (const { step, number } of outline.of('go_to')) {
    const target = outline.named.get(step.target.value);
    if (!target) continue;
    const isOutside = number < target.list.start || number >= target.list.end;
    if (isOutside) jumps.set(target, 'from outside');
    else if (!jumps.has(target)) jumps.set(target, 'from within');
  }
  return jumps;
}
