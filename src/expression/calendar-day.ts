const millisecondsInADay = 86_400_000;
const firstDay = Date.UTC(1900, 0, 1) / millisecondsInADay;
const lastDay = Date.UTC(2999, 11, 31) / millisecondsInADay;

/** Whole days since 1970-01-01 of a date written `2026-03-02`, or `undefined` if that is not a day from 1900 to 2999. */
export function dayNumber(text: string): number | undefined {
  const match = /^(19|2\d)\d\d-\d\d-\d\d$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const days = Date.UTC(year, month - 1, day) / millisecondsInADay;
  // A day that does not exist rolls over into the next month, and so does not come back as it was written.
  return dayText(days) === text ? days : undefined;
}

/** Whether the day lies in the years that dates are read and worked out in. */
export function isInCalendar(day: number): boolean {
  return firstDay <= day && day <= lastDay;
}

/** The date of a day number, as `2026-03-02`. */
export function dayText(days: number): string {
  return dateOfDay(days).toISOString().slice(0, 10);
}

/** Midnight UTC at the start of the day. */
export function dateOfDay(days: number): Date {
  return new Date(days * millisecondsInADay);
}
