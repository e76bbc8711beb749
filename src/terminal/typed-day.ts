import { dateOfDay } from '../expression/calendar-day.js';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const near: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7 };

/**
 * The day that people mean by `today`, `tomorrow`, `yesterday`, `friday` (the next one, never today), `last friday`, `+3d`
 * or `-2w`, counted from 1970-01-01; undefined for anything else. Days are told from `today`, which is the house's.
 */
export function typedDay(typed: string, today: number): number | undefined {
  const text = typed.trim().toLowerCase();
  const away = near[text];
  return away === undefined ? (countedDay(text, today) ?? weekday(text, today)) : today + away;
}

function countedDay(text: string, today: number): number | undefined {
  const [, sign, count, unit] = /^([+-])\s?(\d{1,3})\s?([dw])(?:ays?|eeks?)?$/.exec(text) ?? [];
  if (unit === undefined) return undefined;
  return today + (sign === '-' ? -1 : 1) * Number(count) * (daysIn[unit] ?? 1);
}

function weekday(text: string, today: number): number | undefined {
  const [, last, name = ''] = /^(last )?([a-z]{3,})$/.exec(text) ?? [];
  const meant = days.findIndex((day) => name !== '' && (day === name || day.slice(0, 3) === name));
  if (meant < 0) return undefined;
  const ahead = (meant - dateOfDay(today).getUTCDay() + 7) % 7;
  return last === undefined ? today + (ahead || 7) : today + ahead - 7;
}
