import { isInCalendar } from './calendar-day.js';
import { minutesInADay } from './length-of-time.js';

/** The result, or `NaN` where it is too large to be exact: from there on nothing that is worked out from it holds. */
function exact(result: number): number {
  return Number.isSafeInteger(result) ? result : NaN;
}

export function add(left: number, right: number): number {
  return exact(left + right);
}

export function subtract(left: number, right: number): number {
  return exact(left - right);
}

export function multiply(left: number, right: number): number {
  return exact(left * right);
}

const wholeRate = 10_000;

/**
 * A percentage of an amount, rounded half up to the amount's smallest unit.
 *
 * @param rate hundredths of a percent
 * @param amount smallest units
 */
export function percentOf(rate: number, amount: number): number {
  // The whole ten-thousands apart from the rest, so that the product before rounding stays exact for any amount.
  const tenThousands = Math.floor(amount / wholeRate);
  const rest = amount - tenThousands * wholeRate;
  return exact(rate * tenThousands + Math.floor((rate * rest + wholeRate / 2) / wholeRate));
}

/**
 * The day that lies a length of time in minutes after another (before it, with -1); only its whole days count. `NaN`
 * where that is beyond the calendar.
 */
export function moveDate(day: number, minutes: number, direction: 1 | -1): number {
  const moved = day + direction * Math.trunc(minutes / minutesInADay);
  return isInCalendar(moved) ? moved : NaN;
}

/** Minutes from the start of one day to the start of another. */
export function timeBetween(from: number, to: number): number {
  return exact((to - from) * minutesInADay);
}
