import { dayNumber } from '../expression/calendar-day.js';

/** What is wrong with a date like `2026-03-02`; undefined when nothing is. */
export function dayFault(text: string): string | undefined {
  if (dayNumber(text.trim()) !== undefined) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(text.trim())
    ? `there is no day \`${text}\` in the calendar`
    : `\`${text}\` is not a date`;
}

/** What is wrong with a local date, or date and time, like `2026-03-02 16:45`; undefined when nothing is. */
export function momentFault(text: string): string | undefined {
  const [day = '', time, ...more] = text.trim().split(/ +/);
  if (more.length > 0) return `\`${text}\` is not a date and a time`;
  const isTime = time === undefined || /^([01]?\d|2[0-3]):[0-5]\d$/.test(time);
  return dayFault(day) ?? (isTime ? undefined : `\`${time}\` is not a time of the day`);
}
