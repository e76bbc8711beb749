import { didYouMean } from '../diagnostic/did-you-mean.js';
import { clocksIn } from './clock-changes.js';
import type { Calendar } from './policy.js';
import { readClock } from './read-due.js';
import { readName, readText } from './read-text.js';
import { readDay } from './read-typed-value.js';
import type { Reading } from './reading.js';
import type { Written } from './written.js';
import type { FieldsNode, YamlNode } from './yaml-node.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When the house is open. What could not be read is closed, or in the time zone of nowhere in particular. */
export function readCalendar(node: YamlNode | undefined, reading: Reading): Calendar {
  const fields = node?.kind === 'fields' ? node.fields : undefined;
  const section = (name: string) => reading.usable(fields?.get(name)?.value, 'fields');
  const timeZone = checkTimeZone(readName(fields?.get('time_zone')?.value, reading), reading);
  return {
    ...(timeZone && { clocks: clocksIn(timeZone.value) }),
    timeZone: timeZone ?? { value: 'UTC', at: node?.at ?? { start: 0, end: 0 } },
    hours: readWeek(section('hours'), reading),
    holidays: readHolidays(section('holidays'), reading),
  };
}

/** The time zone, if it is one of those that exist. */
export function checkTimeZone(
  written: Written<string> | undefined,
  reading: Reading,
): Written<string> | undefined {
  if (written === undefined) return undefined;
  try {
    clocksIn(written.value);
    return written;
  } catch {
    const known = Intl.supportedValuesOf('timeZone');
    const city = written.value.trim().replaceAll(' ', '_').toLowerCase();
    const near =
      known.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? didYouMean(written.value, known);
    const help =
      near === undefined
        ? 'write a continent and a city, like Europe/Amsterdam'
        : `did you mean \`${near}\`?`;
    reading.fault('unknown-choice', written.at, `\`${written.value}\` is not a time zone`, { help });
    return undefined;
  }
}

function readWeek(week: FieldsNode | undefined, reading: Reading): Calendar['hours'] {
  const hours = new Map<number, { from: number; to: number }>();
  for (const [index, weekday] of weekdays.entries()) {
    const open = readHours(week?.fields.get(weekday)?.value, reading);
    if (open) hours.set(index + 1, open);
  }
  return hours;
}

function readHours(node: YamlNode | undefined, reading: Reading): { from: number; to: number } | undefined {
  const written = readName(node, reading);
  if (written === undefined || written.value === 'closed') return undefined;
  const [, ...clocks] = /^(\S+) *(?:to|[-–]) *(\S+)$/.exec(written.value) ?? [];
  const [from, to] = clocks.map(readClock);
  if (from !== undefined && to !== undefined && from < to) return { from, to };
  reading.fault('wrong-kind', written.at, `\`${written.value}\` cannot be read as hours`, {
    help: 'write them like 09:00 to 17:00, or `closed`',
  });
  return undefined;
}

function readHolidays(section: FieldsNode | undefined, reading: Reading): Calendar['holidays'] {
  const holidays = new Map<number, string>();
  for (const { name, value } of section?.fields.values() ?? []) {
    const day = readDay(name, reading);
    const title = readText(value, reading);
    if (day !== undefined) holidays.set(day, title?.value ?? name.value);
  }
  return holidays;
}
