import type { Cell } from './cell.js';
import type { FactType } from './fact-type.js';
import { everything, intervalOf, type Interval } from './interval.js';
import type { Region } from './region.js';
import type { Value } from './value.js';

/** The values of a column's type that fit the cell. What lies outside the type's own limits is no part of it. */
export function cellAsRegion(cell: Cell, type: FactType): Region {
  switch (type.kind) {
    case 'choice':
      return { kind: 'options', options: optionsOf(cell, type.options) };
    case 'yes_no':
      return { kind: 'options', options: optionsOf(cell, [true, false]) };
    case 'text':
    case 'list':
      return textsOf(cell);
    case 'number':
    case 'money':
    case 'percent':
    case 'date':
    case 'duration':
      return {
        kind: 'steps',
        intervals: intervalsOf(cell).flatMap((interval) => common(interval, intervalOf(type))),
      };
  }
}

function optionsOf(cell: Cell, all: readonly (string | boolean)[]): ReadonlySet<string | boolean> {
  switch (cell.kind) {
    case 'one_of':
      return new Set(all.filter((option) => cell.values.includes(option)));
    case 'none_of':
      return new Set(all.filter((option) => !cell.values.includes(option)));
    case 'any':
    case 'range':
      return new Set(all);
  }
}

function textsOf(cell: Cell): Region {
  const values = cell.kind === 'one_of' || cell.kind === 'none_of' ? cell.values : [];
  return { kind: 'texts', texts: new Set(values.map(String)), isAllBut: cell.kind !== 'one_of' };
}

function intervalsOf(cell: Cell): readonly Interval[] {
  switch (cell.kind) {
    case 'any':
      return [everything];
    case 'range':
      return [{ low: cell.low, high: cell.high }];
    case 'one_of':
      return joined(steps(cell.values));
    case 'none_of':
      return between(steps(cell.values));
  }
}

function steps(values: readonly Value[]): readonly number[] {
  return [...new Set(values.map(Number))].sort((a, b) => a - b);
}

/** Steps that follow on each other are one interval. */
function joined(rising: readonly number[]): readonly Interval[] {
  const intervals: Interval[] = [];
  for (const step of rising) {
    const last = intervals.at(-1);
    if (last?.high === step - 1) intervals[intervals.length - 1] = { low: last.low, high: step };
    else intervals.push({ low: step, high: step });
  }
  return intervals;
}

/** Everything but the steps. */
function between(rising: readonly number[]): readonly Interval[] {
  const lows = [-Infinity, ...rising.map((step) => step + 1)];
  const highs = [...rising.map((step) => step - 1), Infinity];
  return lows.map((low, index) => ({ low, high: highs[index]! })).filter(({ low, high }) => low <= high);
}

function common(one: Interval, other: Interval): readonly Interval[] {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low <= high ? [{ low, high }] : [];
}
