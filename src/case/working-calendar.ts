import type { Calendar } from '../playbook/policy.js';
import type { Due } from '../playbook/due.js';
import { momentAtLocal, offsetAt } from './local-moment.js';

const minutesInADay = 24 * 60;
const millisecondsInADay = minutesInADay * 60_000;
const lastMinute = minutesInADay - 1;
/** A calendar without a single open day would be searched for ever; ten years of closed days is none. */
const longestSearchDays = 3660;

type InUnit = Extract<Due, { kind: 'in' }>['unit'];

interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Days since 1970-01-01 of a moment in the calendar's zone. */
export function dayOf(at: number, calendar: Calendar): number {
  return Math.floor(localOf(at, calendar) / millisecondsInADay);
}

/** A moment as people of the house write it: `2026-03-04 17:00`. */
export function localTime(at: number, calendar: Calendar): string {
  return new Date(localOf(at, calendar)).toISOString().replace(/T(.*):.*/, ' $1');
}

/** A moment as machines read it: `2026-03-04T17:00:00+01:00` (ISO 8601, with the offset of the calendar's zone). */
export function isoTime(at: number, calendar: Calendar): string {
  const local = new Date(localOf(at, calendar)).toISOString().replace(/\..*/, '');
  const minutes = Math.round(offsetAt(at, calendar) / 60_000);
  const offset = new Date(Math.abs(minutes) * 60_000).toISOString().slice(11, 16);
  return `${local}${minutes < 0 ? '-' : '+'}${offset}`;
}

/** The moment of a local date and time such as `2026-03-04 17:00`; undefined when it is not one. */
export function momentOf(written: string, calendar: Calendar): number | undefined {
  const [, day, hour = '', minute] = /^(\d{4}-\d{2}-\d{2}) (\d{1,2}):(\d{2})$/.exec(written) ?? [];
  const local = `${day}T${hour.padStart(2, '0')}:${minute}`;
  const shown = Date.parse(`${local}Z`);
  // A day that there is none of would be read as one of the next month.
  if (Number.isNaN(shown) || !new Date(shown).toISOString().startsWith(local)) return undefined;
  return momentAtLocal(shown, calendar);
}

/**
 * When something is due: milliseconds since 1970-01-01 UTC. Days end when the house closes, and a day on which it is
 * closed counts as the next one on which it is open; hours and minutes run on by the clock, working ones only while it is
 * open. `factDay` is the day that `on FACT` names, in days since 1970-01-01.
 */
export function dueMoment(due: Due, from: number, calendar: Calendar, factDay?: number): number {
  switch (due.kind) {
    case 'in':
      return inMoment(due.amount, due.unit, from, calendar);
    case 'at':
      return at(dayNamed(due.day, from, calendar), due.time, calendar);
    case 'on':
      return momentOn(factDay ?? dayOf(from, calendar), due.time, calendar);
  }
}

/** A time (minutes after midnight) of a day; left out, the moment at which the house closes. */
export function momentOn(day: number, time: number | undefined, calendar: Calendar): number {
  return time === undefined ? closing(day, calendar) : at(day, time, calendar);
}

/**
 * When to remind: so long after a promise was made, or before it is due. One that counts in days comes when the house opens,
 * on a day on which it is open. Undefined where that would be no later than the promise itself.
 */
export function reminderMoment(
  { when, due }: { readonly when: 'after' | 'before'; readonly due: Due },
  made: number,
  until: number,
  calendar: Calendar,
): number | undefined {
  if (due.kind !== 'in') return undefined;
  const minutes = minutesOf(due.amount, due.unit) * (when === 'after' ? 1 : -1);
  const from = when === 'after' ? made : until;
  const exact = from + minutes * 60_000;
  const isInDays = due.unit === 'days' || due.unit === 'weeks' || due.unit === 'working_days';
  const moment = isInDays ? opening(dayOf(exact, calendar), calendar, when === 'after' ? 1 : -1) : exact;
  return moment > made ? moment : undefined;
}

function minutesOf(amount: number, unit: InUnit): number {
  const minutes = {
    minutes: 1,
    hours: 60,
    working_hours: 60,
    days: minutesInADay,
    working_days: minutesInADay,
    weeks: 7 * minutesInADay,
  };
  return amount * minutes[unit];
}

function inMoment(
  amount: number,
  unit: Extract<Due, { kind: 'in' }>['unit'],
  from: number,
  calendar: Calendar,
): number {
  switch (unit) {
    case 'minutes':
      return from + amount * 60_000;
    case 'hours':
      return from + amount * 3_600_000;
    case 'working_hours':
      return afterWorkingMinutes(amount * 60, from, calendar);
    case 'days':
      return closing(dayOf(from, calendar) + amount, calendar);
    case 'weeks':
      return closing(dayOf(from, calendar) + amount * 7, calendar);
    case 'working_days':
      return closing(afterWorkingDays(amount, dayOf(from, calendar), calendar), calendar);
  }
}

function dayNamed(name: Extract<Due, { kind: 'at' }>['day'], from: number, calendar: Calendar): number {
  const today = dayOf(from, calendar);
  if (name === 'today') return today;
  return name === 'tomorrow' ? firstOpenDay(today + 1, calendar) : afterWorkingDays(1, today, calendar);
}

/** The hours of a day, or undefined when the house is closed. */
function hoursOn(day: number, calendar: Calendar): Hours | undefined {
  return calendar.holidays.has(day) ? undefined : calendar.hours.get(weekday(day));
}

/** 1 = Monday; 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function firstOpenDay(day: number, calendar: Calendar): number {
  for (let next = day; next < day + longestSearchDays; next++) if (hoursOn(next, calendar)) return next;
  return day;
}

/** How many days on which the house is open come after one day, up to and with another (days since 1970-01-01). */
export function workingDaysBetween(day: number, until: number, calendar: Calendar): number {
  let count = 0;
  for (let next = day + 1; next <= until; next++) if (hoursOn(next, calendar)) count++;
  return count;
}

/** How many whole minutes the house is open from one moment to another. */
export function workingMinutesBetween(from: number, until: number, calendar: Calendar): number {
  const [first, last] = [dayOf(from, calendar), dayOf(until, calendar)];
  let minutes = 0;
  for (let day = first; day <= last; day++) {
    const hours = hoursOn(day, calendar);
    if (!hours) continue;
    const start = day === first ? Math.max(hours.from, minuteOfDay(from, calendar)) : hours.from;
    const end = day === last ? Math.min(hours.to, minuteOfDay(until, calendar)) : hours.to;
    minutes += Math.max(0, end - start);
  }
  return minutes;
}

function afterWorkingDays(count: number, day: number, calendar: Calendar): number {
  let reached = day;
  for (let left = count; left > 0; left--) reached = firstOpenDay(reached + 1, calendar);
  return firstOpenDay(reached, calendar);
}

/** When the house opens on a day, or on the nearest open one after or before it. */
function opening(day: number, calendar: Calendar, direction: 1 | -1): number {
  for (let tried = 0; tried < longestSearchDays; tried++) {
    const hours = hoursOn(day + tried * direction, calendar);
    if (hours) return at(day + tried * direction, hours.from, calendar);
  }
  return at(day, 0, calendar);
}

function closing(day: number, calendar: Calendar): number {
  const open = firstOpenDay(day, calendar);
  return at(open, hoursOn(open, calendar)?.to ?? lastMinute, calendar);
}

function afterWorkingMinutes(minutes: number, from: number, calendar: Calendar): number {
  let left = minutes;
  let day = dayOf(from, calendar);
  let minute = minuteOfDay(from, calendar);
  for (const limit = day + longestSearchDays; day < limit; day++, minute = 0) {
    const hours = hoursOn(day, calendar);
    if (!hours) continue;
    const start = Math.max(minute, hours.from);
    if (start + left <= hours.to) return at(day, start + left, calendar);
    left -= Math.max(0, hours.to - start);
  }
  return from + minutes * 60_000;
}

function minuteOfDay(moment: number, calendar: Calendar): number {
  return Math.floor(localOf(moment, calendar) / 60_000) - dayOf(moment, calendar) * minutesInADay;
}

/** The moment of a minute of a local day, 24:00 being the beginning of the next; a time that the clocks skip is the one after. */
function at(day: number, minute: number, calendar: Calendar): number {
  return momentAtLocal(day * millisecondsInADay + minute * 60_000, calendar);
}

/** What the clocks of the house show at a moment, as milliseconds as if it were UTC. */
function localOf(moment: number, calendar: Calendar): number {
  return moment + offsetAt(moment, calendar);
}
