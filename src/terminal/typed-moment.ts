import { momentOf, momentOn, dayOf } from '../case/working-calendar.js';
import { dayText, isInCalendar } from '../expression/calendar-day.js';
import type { Calendar } from '../playbook/policy.js';
import { typedDay } from './typed-day.js';

/**
 * The moment that people mean by `2026-03-06 15:00`, `friday 15:00`, or by a day alone, which ends when the house closes:
 * milliseconds since 1970-01-01 UTC. Undefined for anything else.
 */
export function typedMoment(typed: string, now: number, calendar: Calendar): number | undefined {
  const [, written = '', time] = /^(.*?)(?:[ T](\d{1,2}:\d{2}))?$/.exec(typed.trim()) ?? [];
  const day = typedDay(written, dayOf(now, calendar));
  if (day !== undefined && !isInCalendar(day)) return undefined;
  const date = day === undefined ? written : dayText(day);
  const given = momentOf(`${date} ${time ?? '12:00'}`, calendar);
  if (given === undefined || time !== undefined) return given;
  return momentOn(dayOf(given, calendar), undefined, calendar);
}
