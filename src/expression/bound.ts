import { percentOf } from './exact-arithmetic.js';
import { everything, intervalOf, type Interval } from './interval.js';
import { minutesInADay } from './length-of-time.js';
import type { TypedExpression } from './typed-expression.js';

/** What is known of a fact's value, in whole steps; `undefined` leaves it to the limits of its type. */
export type DomainOf = (name: string) => Interval | undefined;

/**
 * The least and the most that an amount can come to, by interval arithmetic (R. E. Moore, "Interval Analysis", 1966):
 * every value that it can have lies within, though the ends may never be reached where a fact stands in it twice. What
 * is no amount, and what has no limits, is open at both ends.
 */
export function bound(typed: TypedExpression, domainOf: DomainOf): Interval {
  const of = (part: TypedExpression) => bound(part, domainOf);
  switch (typed.kind) {
    case 'literal':
      return typeof typed.value === 'number' ? { low: typed.value, high: typed.value } : everything;
    case 'fact':
      return domainOf(typed.name) ?? intervalOf(typed.type);
    case 'negative':
      return negative(of(typed.of));
    case 'arithmetic':
      return combined(typed.operator, of(typed.left), of(typed.right));
    case 'least':
      return picked(Math.min, typed.items.map(of));
    case 'greatest':
      return picked(Math.max, typed.items.map(of));
    case 'percent_of':
      return corners(of(typed.rate), of(typed.amount), percentAtEnd);
    case 'count':
      return typed.list.kind === 'list' ? point(typed.list.items.length) : { low: 0, high: Infinity };
    case 'move_date':
      return corners(of(typed.date), of(typed.by), (date, by) => moveAtEnd(date, by, typed.direction));
    case 'time_between':
      return combined('*', combined('-', of(typed.to), of(typed.from)), point(minutesInADay));
    case 'list':
    case 'known':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      return everything;
  }
}

function point(value: number): Interval {
  return { low: value, high: value };
}

function negative({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

function combined(operator: '+' | '-' | '*', left: Interval, right: Interval): Interval {
  switch (operator) {
    case '+':
      return { low: left.low + right.low, high: left.high + right.high };
    case '-':
      return combined('+', left, negative(right));
    case '*':
      return corners(left, right, product);
  }
}

/** The outermost of the four results at the ends, for what only rises or only falls along each side. */
function corners(left: Interval, right: Interval, at: (left: number, right: number) => number): Interval {
  const results = [left.low, left.high].flatMap((a) => [at(a, right.low), at(a, right.high)]);
  return { low: Math.min(...results), high: Math.max(...results) };
}

function picked(pick: (...values: number[]) => number, intervals: readonly Interval[]): Interval {
  return { low: pick(...intervals.map(({ low }) => low)), high: pick(...intervals.map(({ high }) => high)) };
}

/** Nothing times an open end is nothing: the open end stands for larger and larger amounts, none of them infinite. */
function product(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left * right;
}

function percentAtEnd(rate: number, amount: number): number {
  const exact = percentOf(rate, amount);
  return Number.isNaN(exact) ? product(rate, amount) / 10_000 : exact;
}

function moveAtEnd(date: number, by: number, direction: 1 | -1): number {
  return date + direction * (Number.isFinite(by) ? Math.trunc(by / minutesInADay) : by);
}
