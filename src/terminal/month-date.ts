const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date with its month as a word. Month and day count from 1; what was not typed is left out. */
export interface MonthDate {
  readonly month: number;
  readonly day?: number;
  readonly year?: number;
}

/** Reads `14 march 2024`, `14th of March`, `Mar 14, 2024` or `march 2024`; undefined for anything else. */
export function monthDate(typed: string): MonthDate | undefined {
  const text = typed.trim().toLowerCase().replace(/[.,]/g, ' ').replace(/ +/g, ' ');
  const { dayBefore, name, dayBehind, year } =
    /^(?:(?<dayBefore>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<name>[a-z]{3,})(?: (?<dayBehind>\d{1,2})(?:st|nd|rd|th)?)?(?: (?<year>\d{4}))?$/.exec(
      text,
    )?.groups ?? {};
  const month = months.findIndex((one) => one === name || one.slice(0, 3) === name) + 1;
  if (month === 0 || (dayBefore !== undefined && dayBehind !== undefined)) return undefined;
  const day = dayBefore ?? dayBehind;
  return {
    month,
    ...(day !== undefined && { day: Number(day) }),
    ...(year !== undefined && { year: Number(year) }),
  };
}
