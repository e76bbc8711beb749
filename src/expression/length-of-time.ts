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

/** The days, hours and minutes in words: 1680 is `1 day 4 hours`. */
export function lengthOfTimeText(minutes: number): string {
  const size = Math.abs(minutes);
  const parts = [
    counted(Math.floor(size / minutesByUnit.day), 'day'),
    counted(Math.floor((size % minutesByUnit.day) / minutesByUnit.hour), 'hour'),
    counted(size % minutesByUnit.hour, 'minute'),
  ].filter((words) => words !== '');
  return (minutes < 0 ? '-' : '') + (parts.join(' ') || '0 minutes');
}

function counted(count: number, unit: Unit): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Every unit is told by its first letter. */
function unitOf(word: string): Unit {
  const letter = word[0]!.toLowerCase();
  return (Object.keys(minutesByUnit) as Unit[]).find((unit) => unit.startsWith(letter))!;
}
