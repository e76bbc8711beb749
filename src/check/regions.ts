import type { FactType } from '../expression/fact-type.js';
import type { Interval } from '../expression/interval.js';
import type { Region } from '../expression/region.js';
import type { Value } from '../expression/value.js';

/** Every value of a type that a fact can have. Money and percentages that are asked start at nothing. */
export function wholeRegion(type: FactType): Region {
  switch (type.kind) {
    case 'choice':
      return { kind: 'options', options: new Set(type.options) };
    case 'yes_no':
      return { kind: 'options', options: new Set([true, false]) };
    case 'text':
    case 'list':
      return { kind: 'texts', texts: new Set(), isAllBut: true };
    case 'number':
      return steps([{ low: type.min ?? -Infinity, high: type.max ?? Infinity }]);
    case 'money':
    case 'percent':
      return steps([{ low: type.min ?? 0, high: type.max ?? Infinity }]);
    case 'date':
    case 'duration':
      return steps([{ low: -Infinity, high: Infinity }]);
  }
}

export function isEmpty(region: Region): boolean {
  switch (region.kind) {
    case 'steps':
      return region.intervals.length === 0;
    case 'options':
      return region.options.size === 0;
    case 'texts':
      return !region.isAllBut && region.texts.size === 0;
  }
}

/** What two regions of one column have in common. */
export function meet(one: Region, other: Region): Region {
  if (one.kind === 'steps' && other.kind === 'steps')
    return steps(meetIntervals(one.intervals, other.intervals));
  if (one.kind === 'options' && other.kind === 'options') {
    return {
      kind: 'options',
      options: new Set([...one.options].filter((option) => other.options.has(option))),
    };
  }
  if (one.kind === 'texts' && other.kind === 'texts') return meetTexts(one, other);
  throw new Error(`a column has both ${one.kind} and ${other.kind}`);
}

/** Whether two regions of one column have anything in common. */
export function regionsOverlap(one: Region, other: Region): boolean {
  if (one.kind === 'steps' && other.kind === 'steps') {
    return one.intervals.some((a) => other.intervals.some((b) => a.low <= b.high && b.low <= a.high));
  }
  if (one.kind === 'options' && other.kind === 'options') {
    for (const option of one.options) if (other.options.has(option)) return true;
    return false;
  }
  return !isEmpty(meet(one, other));
}

/** What is in the first region and not in the second. */
export function without(region: Region, cut: Region): Region {
  switch (cut.kind) {
    case 'steps':
      return meet(region, steps(complement(cut.intervals)));
    case 'options': {
      const left =
        region.kind === 'options' ? [...region.options].filter((option) => !cut.options.has(option)) : [];
      return { kind: 'options', options: new Set(left) };
    }
    case 'texts':
      return meet(region, { ...cut, isAllBut: !cut.isAllBut });
  }
}

/** A value in the region, as plain as can be: an end of an interval, the first option. Undefined for any other text. */
export function exampleOf(region: Region): Exclude<Value, null> | undefined {
  switch (region.kind) {
    case 'steps': {
      const [first] = region.intervals;
      if (!first) return undefined;
      if (first.low <= 0 && first.high >= 0 && !Number.isFinite(first.low)) return Math.min(0, first.high);
      return Number.isFinite(first.low) ? first.low : first.high;
    }
    case 'options':
      return [...region.options][0];
    case 'texts':
      return region.isAllBut ? undefined : [...region.texts][0];
  }
}

function steps(intervals: readonly Interval[]): Region {
  return { kind: 'steps', intervals: intervals.filter(({ low, high }) => low <= high) };
}

function meetIntervals(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  return one.flatMap((a) =>
    other.map((b) => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) })),
  );
}

/** Everything between and around intervals that rise and do not touch. */
function complement(rising: readonly Interval[]): readonly Interval[] {
  const lows = [-Infinity, ...rising.map(({ high }) => high + 1)];
  const highs = [...rising.map(({ low }) => low - 1), Infinity];
  return lows
    .map((low, at) => ({ low, high: highs[at]! }))
    .filter(({ low, high }) => low <= high && low !== Infinity && high !== -Infinity);
}

type Texts = Extract<Region, { kind: 'texts' }>;

function meetTexts(one: Texts, other: Texts): Texts {
  if (one.isAllBut && other.isAllBut)
    return { kind: 'texts', texts: new Set([...one.texts, ...other.texts]), isAllBut: true };
  const [named, filter] = one.isAllBut ? [other, one] : [one, other];
  const texts = new Set([...named.texts].filter((text) => filter.texts.has(text) !== filter.isAllBut));
  return { kind: 'texts', texts, isAllBut: false };
}
