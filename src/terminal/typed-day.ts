import { dateOfDay, dayNumber } from '../expression/calendar-day.js';
import type { FactType } from '../expression/fact-type.js';
import { monthDate, type MonthDate } from './month-date.js';

/** Whether a day that is asked for lies behind or ahead: a weekday or a date without its year then means that one. */
export type Tense = NonNullable<Extract<FactType, { kind: 'date' }>['tense']>;

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const near: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const daysIn: Readonly<Record<string, number>> = { d: 1, w: 7 };

/**
 * The day that people mean by `today`, `tomorrow`, `yesterday`, `friday` (the next one, never today; the last one where it
 * lies behind), `last friday`, `+3d`, `-2w`, `3 days ago`, `14 march 2024` or `14 march`, counted from 1970-01-01; undefined
 * for anything else. Days are told from `today`, which is the house's.
 */
export function typedDay(typed: string, today: number, tense?: Tense): number | undefined {
  const text = typed.trim().toLowerCase();
  const away = near[text];
  if (away !== undefined) return today + away;
  return countedDay(text, today) ?? weekday(text, today, tense) ?? dateMeant(monthDate(text), today, tense);
}

function countedDay(text: string, today: number): number | undefined {
  const [, sign, ahead, letter, back, unit = letter] =
    /^(?:([+-])\s?(\d{1,3})\s?([dw])(?:ays?|eeks?)?|(\d{1,3})\s?([dw])(?:ays?|eeks?)? ago)$/.exec(text) ?? [];
  if (unit === undefined) return undefined;
  return today + (sign === '+' ? 1 : -1) * Number(ahead ?? back) * (daysIn[unit] ?? 1);
}

function weekday(text: string, today: number, tense: Tense | undefined): number | undefined {
  const [, last, name = ''] = /^(last )?([a-z]{3,})$/.exec(text) ?? [];
  const meant = days.findIndex((day) => name !== '' && (day === name || day.slice(0, 3) === name));
  if (meant < 0) return undefined;
  const ahead = (meant - dateOfDay(today).getUTCDay() + 7) % 7;
  return last === undefined && tense !== 'past' ? today + (ahead || 7) : today + ahead - 7;
}

/** A date without its year is the one that the tense means, else this year's. */
function dateMeant(date: MonthDate | undefined, today: number, tense: Tense | undefined): number | undefined {
  if (date?.day === undefined) return undefined;
  const { month, day, year = dateOfDay(today).getUTCFullYear() } = date;
  const inYear = (of: number): number | undefined =>
    dayNumber([of, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
  const found = inYear(year);
  if (date.year !== undefined || found === undefined) return found;
  if (tense === 'past' && found > today) return inYear(year - 1);
  return tense === 'future' && found < today ? inYear(year + 1) : found;
}
