import { grantsOf } from '../case/ledger.js';
import type { Walk } from '../case/walk.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { typedNamesIn } from '../check/typed-names-in.js';
import { compileExpression } from '../expression/compile-expression.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import type { FactType } from '../expression/fact-type.js';
import type { Interval } from '../expression/interval.js';
import type { Value } from '../expression/value.js';
import { amountTestsOf, isAmount, usedSoFar, type AmountTest } from './amount-tests.js';
import { wideName } from './expansion.js';
import { roundest } from './roundest.js';
import { stepsThatComeAgain } from './steps-that-come-again.js';
import { stepsToCome } from './steps-to-come.js';

/** How many combinations of other facts a test is looked at with. */
const mostCombinations = 64;

/** A test ready to be tried: whether it holds with some amounts, in slots. */
interface Trial {
  readonly step: string;
  /** What is compared with what, whichever way round it is asked. */
  readonly line: string;
  readonly names: readonly string[];
  readonly holds: readonly ((values: readonly (Value | undefined)[]) => boolean)[];
}

/**
 * One value for each region that the amounts of a fact fall into, between all that they are compared with from a situation on:
 * other values in a region would make no difference. What a fact is compared with may hang on facts that are asked later: then it is
 * looked at for where theirs can lie. Thresholds are found by bisection, because sums, lengths of time and percentages all rise or fall.
 */
export class SampleValues {
  private readonly trials: readonly Trial[];
  private readonly slots = new Map<string, number>();
  private readonly types = new Map<string, FactType>();
  private readonly kept = new Map<string, readonly number[]>();
  /** Where a fact that is not known yet may lie: the ends of its region and what it alone is compared with. */
  private readonly corners = new Map<string, readonly number[]>();
  private readonly comeAgain: ReadonlySet<string>;
  private hasGuessed: boolean;

  /** `today` is in days since 1970-01-01. */
  constructor(
    root: CheckedPlaybook,
    private readonly today: number,
  ) {
    for (const checked of [root, ...root.runs.values()])
      for (const [name, { type }] of checked.facts)
        if (type !== 'broken') this.addSlot(wideName(checked, name), type);
    this.comeAgain = stepsThatComeAgain(root);
    const { tests, areAll } = amountTestsOf(root);
    this.hasGuessed = !areAll;
    this.trials = tests.map((test) => this.trialOf(test));
    // Twice: what the first round finds of one fact is where another may make a difference.
    for (const round of [1, 2]) this.findCorners(round);
  }

  /**
   * Whether the values given so far stand for all others. They may not where a fact was asked before another that it is compared with,
   * because then only some values of the other were looked at.
   */
  get areExact(): boolean {
    return !this.hasGuessed;
  }

  /** Values for a fact that is asked in the innermost playbook. */
  of(walk: Walk, fact: string, type: FactType): readonly number[] {
    const { today } = this;
    const name = wideName(walk.frame.program.checked, fact);
    const toCome = stepsToCome(walk);
    const allTrials = this.trials.filter(({ step }) => toCome.has(step));
    const trials = allTrials.filter(({ names }) => names.includes(name));
    const known = this.knownValues(walk);
    const others = new Set(trials.flatMap(({ names }) => names).filter((other) => other !== name));
    const isSettled = (other: string): boolean =>
      other.startsWith(usedSoFar)
        ? this.isTestedOnce(other, allTrials)
        : other === name || this.settled(other, known) !== undefined;
    if (!endsDecide(trials, isSettled)) this.hasGuessed = true;
    const key = JSON.stringify([
      name,
      trials.map(({ step }) => step),
      [...others].map((other) => known.get(other) ?? null),
    ]);
    const values =
      this.kept.get(key) ??
      this.regionsOf(name, trials, known).map((region) => roundest(region, type, today));
    this.kept.set(key, values);
    return values;
  }

  /** Whether one step looks at a sum, and once: between two looks it grows by what was answered. */
  private isTestedOnce(sum: string, trials: readonly Trial[]): boolean {
    const steps = new Set(trials.flatMap(({ step, names }) => (names.includes(sum) ? [step] : [])));
    return steps.size < 2 && ![...steps].some((step) => this.comeAgain.has(step));
  }

  /** Of what a remedy can be lowered to only the most is tried: what it leaves of a limit may be looked at again. */
  tookOneOfMany(walk: Walk): void {
    const toCome = stepsToCome(walk);
    const trials = this.trials.filter(({ step }) => toCome.has(step));
    const sums = new Set(trials.flatMap(({ names }) => names.filter((name) => name.startsWith(usedSoFar))));
    if (![...sums].every((sum) => this.isTestedOnce(sum, trials))) this.hasGuessed = true;
  }

  private regionsOf(
    name: string,
    trials: readonly Trial[],
    known: ReadonlyMap<string, Value>,
  ): readonly Interval[] {
    const range = rangeOf(this.types.get(name)!, this.today);
    const starts = new Set<number>([range.low]);
    for (const trial of trials)
      for (const values of this.combinations(name, trial, known))
        for (const holds of trial.holds) {
          const start = this.turningPoint(name, values, holds, range);
          if (start !== undefined) starts.add(start);
        }
    const rising = [...starts].sort((a, b) => a - b);
    return rising.map((low, at) => ({ low, high: (rising[at + 1] ?? range.high + 1) - 1 }));
  }

  /** The first value from which on a test comes out otherwise than at the low end. */
  private turningPoint(
    name: string,
    values: (Value | undefined)[],
    holds: Trial['holds'][number],
    range: Interval,
  ): number | undefined {
    const slot = this.slots.get(name)!;
    const at = (value: number): boolean => {
      values[slot] = value;
      return holds(values);
    };
    const before = at(range.low);
    if (at(range.high) === before) return undefined;
    let [low, high] = [range.low, range.high];
    while (high - low > 1) {
      const middle = Math.floor(low + (high - low) / 2);
      if (at(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }

  /** Values of everything else in a test: what is known, else where it may lie. */
  private combinations(
    name: string,
    { names }: Trial,
    known: ReadonlyMap<string, Value>,
  ): (Value | undefined)[][] {
    let all: (Value | undefined)[][] = [[]];
    for (const other of names) {
      if (other === name) continue;
      const value = this.settled(other, known);
      const candidates = value !== undefined ? [value] : (this.corners.get(other) ?? []);
      const slot = this.slots.get(other)!;
      all = all
        .flatMap((before) =>
          candidates.map((candidate) => {
            const values = [...before];
            values[slot] = candidate;
            return values;
          }),
        )
        .slice(0, mostCombinations);
    }
    return all;
  }

  /** What a fact is; undefined where it can still be one thing or another. */
  private settled(name: string, known: ReadonlyMap<string, Value>): Value | undefined {
    return name === 'today' ? this.today : (known.get(name) ?? nothingUsed(name));
  }

  private findCorners(round: number): void {
    const none = new Map<string, Value>();
    const found = [...this.types].flatMap(([name, type]) => {
      if (!isAmount(type)) return [];
      const alone = this.trials.filter(
        ({ names }) => names.includes(name) && (round > 1 || names.length === 1),
      );
      const range = rangeOf(type, this.today);
      const regions = this.regionsOf(name, alone, none);
      return [
        [
          name,
          [...new Set([...regions.flatMap(({ low, high }) => [low, high]), range.low, range.high])],
        ] as const,
      ];
    });
    for (const [name, corners] of found) this.corners.set(name, corners);
  }

  private knownValues({ stack, history, policy }: Walk): ReadonlyMap<string, Value> {
    const known = new Map<string, Value>();
    for (const { program, facts } of stack.all)
      program.facts.forEach(({ name }, slot) => {
        const value = facts[slot];
        if (typeof value === 'number') known.set(wideName(program.checked, name.value), value);
      });
    for (const { remedy, worth } of grantsOf(history.course)) {
      const isConcession = policy.remedies.get(remedy)?.countsAs === 'concession';
      for (const what of isConcession ? [remedy, 'concessions'] : [remedy])
        known.set(usedSoFar + what, Number(known.get(usedSoFar + what) ?? 0) + (worth ?? 0));
    }
    return known;
  }

  private trialOf({ left, right, operator, step }: AmountTest): Trial {
    const operators = operator === '==' || operator === '!=' ? (['<', '<='] as const) : [operator];
    const names = [...new Set([...typedNamesIn(left), ...typedNamesIn(right)])];
    const holds = operators.map((one) => {
      const typed = {
        kind: 'compare',
        operator: one,
        left,
        right,
        type: { kind: 'yes_no' },
        start: 0,
        end: 0,
      } as const;
      const evaluate = compileExpression(typed, (name) => this.addSlot(name, left.type));
      return (values: readonly (Value | undefined)[]) => evaluate(values) === true;
    });
    return { step, line: `${lineOf(left)} : ${lineOf(right)}`, names, holds };
  }

  private addSlot(name: string, type: FactType): number {
    const slot = this.slots.get(name) ?? this.slots.size;
    this.slots.set(name, slot);
    if (!this.types.has(name)) this.types.set(name, type);
    return slot;
  }
}

/**
 * Whether the ends of where other facts may lie are enough to tell every region. They are where each fact that is still open stands in one
 * test with this one: tests rise or fall with both. Two tests that share an open fact, or one with two, may cross in between.
 */
function endsDecide(trials: readonly Trial[], isSettled: (name: string) => boolean): boolean {
  const lines = new Map(trials.map(({ line, names }) => [line, names.filter((one) => !isSettled(one))]));
  const open = [...lines.values()];
  return open.every((names) => names.length <= 1) && new Set(open.flat()).size === open.flat().length;
}

/** An amount as it is worked out, wherever it is written. */
function lineOf(typed: TypedExpression): string {
  return JSON.stringify(typed, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
}

function nothingUsed(name: string): number | undefined {
  return name.startsWith(usedSoFar) ? 0 : undefined;
}

const inTenYears = 10 * 366;
/** As large as a number that is typed can be. */
const most = 999_999_999;

/** Everything that a person could answer, within reason where the type has no end. */
function rangeOf(type: FactType, today: number): Interval {
  switch (type.kind) {
    case 'number':
      return { low: type.min ?? -most, high: type.max ?? most };
    case 'money':
    case 'percent':
      return { low: type.min ?? 0, high: type.max ?? 100 * most };
    case 'date':
      return {
        low: type.tense === 'future' ? today : today - inTenYears,
        high: type.tense === 'past' ? today : today + inTenYears,
      };
    case 'duration':
      return { low: 0, high: inTenYears * 24 * 60 };
    case 'text':
    case 'choice':
    case 'yes_no':
    case 'list':
      throw new Error(`${type.kind} is no amount`);
  }
}
