import { dateOfDay } from './calendar-day.js';
import { minorDigits } from './currency.js';
import { decimalText } from './decimal.js';
import type { FactType } from './fact-type.js';
import { lengthOfTimeText } from './length-of-time.js';
import type { Value } from './value.js';

/**
 * The value in words for a screen or a record: `€12.95`, `Mon 2 March 2026`, `3 days`, `15%`. A choice is its option's
 * name. The same on every runtime: what its locale data may change between versions is put together here.
 */
export function formatValue(value: Value, type: FactType, locale: string): string {
  if (value === null) return 'not given';
  if (Number.isNaN(value)) return 'too large to be worked out';
  switch (type.kind) {
    case 'text':
    case 'choice':
    case 'number':
      return String(value);
    case 'yes_no':
      return value === true ? 'yes' : 'no';
    case 'money':
      return plainSpaces(
        moneyFormat(locale, type.currency).format(exact(Number(value), minorDigits(type.currency))),
      );
    case 'percent':
      // Four places: a hundredth of a percent is a ten-thousandth of the whole.
      return plainSpaces(percentFormat(locale).format(exact(Number(value), 4)));
    case 'date':
      return formatDate(Number(value), locale);
    case 'duration':
      return lengthOfTimeText(Number(value), locale);
    case 'list':
      return (
        (value as readonly Value[]).map((item) => formatValue(item, type.of, locale)).join(', ') || 'none'
      );
  }
}

/** A day as it is said to somebody, the year only where it is wanted: `Monday 2 March`. */
export function spokenDay(day: number, locale: string, withYear: boolean): string {
  const { spokenWeekday, dayAndMonth, date } = dateFormats(locale);
  const at = dateOfDay(day);
  return plainSpaces(`${spokenWeekday.format(at)} ${(withYear ? date : dayAndMonth).format(at)}`);
}

/** What stands between a day and a time of it, as it is said: ` at ` in English, ` om ` in Dutch. */
export function beforeTime(locale: string): string {
  const parts = dayAndTimeFormat(locale).formatToParts(0);
  const hour = parts.findIndex(({ type }) => type === 'hour');
  const before = parts[hour - 1];
  return before?.type === 'literal' ? plainSpaces(before.value) : ' ';
}

/** The weekday is put before the date by us, since locale data moves the comma after it from version to version. */
function formatDate(day: number, locale: string): string {
  const { weekday, date } = dateFormats(locale);
  return plainSpaces(`${weekday.format(dateOfDay(day))} ${date.format(dateOfDay(day))}`);
}

/** Digits rather than a floating-point number, so that the largest amounts keep their cents. */
function exact(units: number, places: number): Intl.StringNumericLiteral {
  return decimalText(units, places) as Intl.StringNumericLiteral;
}

/** Locale data of different versions disagrees on which kind of space does not break. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ');
}

const moneyFormat = remembered((locale: string, currency: string) => {
  const digits = minorDigits(currency);
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(locale, options);
});

const percentFormat = remembered(
  (locale: string) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }),
);

const dateFormats = remembered((locale: string) => ({
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
  spokenWeekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}));

const dayAndTimeFormat = remembered(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }),
);

/** Making a format costs a thousand times as much as using it. */
function remembered<Key extends string[], Made>(make: (...key: Key) => Made): (...key: Key) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join(' ');
    const found = made.get(name) ?? make(...key);
    made.set(name, found);
    return found;
  };
}
