import { beforeTime, formatValue, spokenDay } from '../expression/format-value.js';
import type { Policy } from '../playbook/policy.js';
import { dayOf, localTime } from './working-calendar.js';

/** A moment as it is read out: `Wed 4 March 2026, 17:00`, in the house's zone. */
export function momentText(at: number, policy: Policy): string {
  const day = formatValue(dayOf(at, policy.calendar), { kind: 'date' }, policy.locale);
  return `${day}, ${localTime(at, policy.calendar).slice(-5)}`;
}

/** A moment as it is said to a customer: `Wednesday 4 March at 17:00`, with the year only where it is another one than now's. */
export function spokenMoment(
  at: number,
  { calendar, locale }: Policy,
  now: number,
  language = locale,
): string {
  const local = localTime(at, calendar);
  const isThisYear = localTime(now, calendar).startsWith(local.slice(0, 4));
  const day = spokenDay(dayOf(at, calendar), language, !isThisYear);
  return day + beforeTime(language) + local.slice(-5);
}
