import { dayOf, momentOf, momentOn } from '../case/working-calendar.js';
import { dayText, isInCalendar } from '../expression/calendar-day.js';
import { readLengthOfTime } from '../expression/length-of-time.js';
import type { Calendar } from '../playbook/policy.js';
import { typedDay, type Tense } from './typed-day.js';

/**
 * The moment that people mean by `2026-03-06 15:00`, `friday 15:00`, `15:00` (today), or by a day alone, which ends when the
 * house closes: milliseconds since 1970-01-01 UTC. One that lies behind may be told as in `20 minutes ago`, and needs its
 * time. Undefined for anything else.
 */
export function typedMoment(
  typed: string,
  now: number,
  calendar: Calendar,
  tense: Tense = 'future',
): number | undefined {
  const text = typed.trim();
  const [, ago] = tense === 'past' ? (/^(.+) ago$/i.exec(text) ?? []) : [];
  const minutes = ago === undefined ? undefined : readLengthOfTime(ago);
  if (minutes !== undefined) return now - minutes * 60_000;
  const [, written = '', time] = /^(.*?)(?:(?:^|[ T])(\d{1,2}:\d{2}))?$/.exec(text) ?? [];
  const today = dayOf(now, calendar);
  const day = written === '' && time !== undefined ? today : typedDay(written, today, tense);
  if (day !== undefined && !isInCalendar(day)) return undefined;
  const date = day === undefined ? written : dayText(day);
  const given = momentOf(`${date} ${time ?? '12:00'}`, calendar);
  if (given === undefined || time !== undefined) return given;
  return tense === 'past' ? undefined : momentOn(dayOf(given, calendar), undefined, calendar);
}
