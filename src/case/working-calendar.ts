import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../playbook/policy.js';
import type { Due } from '../playbook/due.js';

const minutesInADay = 24 * 60;
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
  const last = lastDays.get(calendar);
  if (last && at >= last.begins && at < last.ends) return last.day;
  const found = localDay(at, calendar);
  lastDays.set(calendar, found);
  return found.day;
}

/** The day that was asked for last: a walk asks for the same one at every answer, and a zone takes long to look into. */
const lastDays = new WeakMap<Calendar, LocalDay>();

/** A day, its first moment, and the first moment after it. */
interface LocalDay {
  readonly day: number;
  readonly begins: number;
  readonly ends: number;
}

function localDay(at: number, calendar: Calendar): LocalDay {
  const begins = zoned(at, calendar).startOfDay();
  const ends = begins.add({ days: 1 }).startOfDay();
  const day = daysSinceEpoch(begins.toPlainDate());
  return { day, begins: begins.epochMilliseconds, ends: ends.epochMilliseconds };
}

/** A moment as people of the house write it: `2026-03-04 17:00`. */
export function localTime(at: number, calendar: Calendar): string {
  return zoned(at, calendar).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** A moment as machines read it: `2026-03-04T17:00:00+01:00` (ISO 8601, with the offset of the calendar's zone). */
export function isoTime(at: number, calendar: Calendar): string {
  return zoned(at, calendar).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The moment of a local date and time such as `2026-03-04 17:00`; undefined when it is not one. */
export function momentOf(local: string, calendar: Calendar): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}$/.test(local)) return undefined;
  const [day = '', time = ''] = local.split(' ');
  try {
    const plain = Temporal.PlainDateTime.from(`${day}T${time.padStart(5, '0')}`, { overflow: 'reject' });
    return plain.toZonedDateTime(calendar.timeZone.value).epochMilliseconds;
  } catch {
    return undefined;
  }
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
  const time = zoned(moment, calendar);
  return time.hour * 60 + time.minute;
}

/** The moment of a minute of a local day; a time that the clocks skip is the one after, as Temporal has it. */
function at(day: number, minute: number, calendar: Calendar): number {
  // 24:00 is the beginning of the next day.
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: day + Math.floor(minute / minutesInADay) });
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 });
  return date.toZonedDateTime({ timeZone: calendar.timeZone.value, plainTime: time }).epochMilliseconds;
}

function zoned(moment: number, calendar: Calendar): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(calendar.timeZone.value);
}

function daysSinceEpoch(date: Temporal.PlainDate): number {
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000);
}
