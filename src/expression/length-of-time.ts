const minutesByUnit = { week: 10_080, day: 1440, hour: 60, minute: 1 } as const;

type Unit = keyof typeof minutesByUnit;

export const minutesInADay = minutesByUnit.day;

const longestMinutes = 36_525 * minutesInADay;
const part = /^(\d{1,9}) *(weeks?|days?|hours?|minutes?|mins?|[wdhm])(?![a-z])(?: *,? *(?:and\b)? *)/i;

/** Whole minutes of `3 days`, `1 day 4 hours` or `2h`; `undefined` if it is not one, or longer than a century. */
export function readLengthOfTime(text: string): number | undefined {
  let rest = text.trim();
  let minutes = 0;
  while (rest !== '') {
    const match = part.exec(rest);
    if (match === null) return undefined;
    minutes += Number(match[1]) * minutesByUnit[unitOf(match[2]!)];
    rest = rest.slice(match[0].length);
  }
  return text.trim() === '' || minutes > longestMinutes ? undefined : minutes;
}

/** The days, hours and minutes in words of a language: 1680 is `1 day 4 hours`. */
export function lengthOfTimeText(minutes: number, locale = 'en'): string {
  const size = Math.abs(minutes);
  const parts = [
    counted(Math.floor(size / minutesByUnit.day), 'day', locale),
    counted(Math.floor((size % minutesByUnit.day) / minutesByUnit.hour), 'hour', locale),
    counted(size % minutesByUnit.hour, 'minute', locale),
  ].filter((words) => words !== '');
  return (minutes < 0 ? '-' : '') + (parts.join(' ') || inUnits(0, 'minute', locale));
}

function counted(count: number, unit: Unit, locale: string): string {
  return count === 0 ? '' : inUnits(count, unit, locale);
}

/** English is what most houses read, and making a format takes longer than a start has time for. */
function inUnits(count: number, unit: Unit, locale: string): string {
  if (/^en\b/i.test(locale)) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    useGrouping: false,
  });
  return format.format(count).replace(/[\u00a0\u202f\u2009]/g, ' ');
}

/** Every unit is told by its first letter. */
function unitOf(word: string): Unit {
  const letter = word[0]!.toLowerCase();
  return (Object.keys(minutesByUnit) as Unit[]).find((unit) => unit.startsWith(letter))!;
}
