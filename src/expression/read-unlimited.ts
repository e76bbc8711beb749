import { didYouMean } from '../diagnostic/did-you-mean.js';
import { dayNumber } from './calendar-day.js';
import { currencyMarks, minorDigits } from './currency.js';
import { readDecimal } from './decimal.js';
import { optionList } from './describe-type.js';
import type { FactType } from './fact-type.js';
import { readLengthOfTime } from './length-of-time.js';
import { splitItems } from './list-items.js';
import { literalOf } from './literal-of.js';
import { plainNumber } from './plain-number.js';
import { sentenceOf } from './sentence-of.js';
import type { Value } from './value.js';

export type ValueReading =
  { readonly value: Exclude<Value, null> } | { readonly fault: string; readonly help?: string };

type Kind<K extends FactType['kind']> = Extract<FactType, { kind: K }>;

/** Reads text as a value of the type, whatever the limits of the type are. */
export function readUnlimited(text: string | readonly string[], type: FactType): ValueReading {
  if (type.kind === 'list') return readList(typeof text === 'string' ? splitItems(text) : text, type);
  if (typeof text !== 'string') return { fault: 'there is more than one value here', help: 'give just one' };
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'nothing is written here' };
  switch (type.kind) {
    case 'text':
      return { value: type.isSentence ? sentenceOf(trimmed) : trimmed };
    case 'choice':
      return readChoice(trimmed, type);
    case 'yes_no':
      return readYesNo(trimmed);
    case 'number':
      return readNumber(trimmed);
    case 'money':
      return readMoney(trimmed, type);
    case 'percent':
      return readPercent(trimmed);
    case 'date':
      return readDate(trimmed);
    case 'duration':
      return readDuration(trimmed);
  }
}

function readList(items: readonly string[], type: Kind<'list'>): ValueReading {
  const values: Value[] = [];
  for (const item of items) {
    const reading = readUnlimited(item, type.of);
    if ('fault' in reading) return reading;
    values.push(reading.value);
  }
  return { value: values };
}

function readChoice(text: string, { options }: Kind<'choice'>): ValueReading {
  const option =
    options.find((name) => name === text) ??
    options.find((name) => name.toLowerCase() === text.toLowerCase());
  if (option !== undefined) return { value: option };
  const near = didYouMean(text, options);
  const help = near === undefined ? `the options are: ${optionList(options)}` : `did you mean \`${near}\`?`;
  return { fault: `\`${text}\` is not one of the options`, help };
}

function readYesNo(text: string): ValueReading {
  if (/^(yes|y|true)$/i.test(text)) return { value: true };
  if (/^(no|n|false)$/i.test(text)) return { value: false };
  return { fault: `\`${text}\` is neither yes nor no`, help: 'answer yes or no' };
}

function readNumber(text: string): ValueReading {
  const number = readDecimal(text, 0);
  if (typeof number === 'number') return { value: number };
  if (number === 'too large') {
    return { fault: `\`${text}\` is too large`, help: 'the largest number is 999999999' };
  }
  if (number === 'too many decimals') return { fault: `\`${text}\` is not a whole number` };
  return {
    fault: `\`${text}\` is not a whole number`,
    help:
      plainNumber(text, 0) ??
      (/^[\d\s.,-]{10,}$/.test(text)
        ? 'a number has at most 9 digits; longer ones, as of cards and orders, are text'
        : 'write it in digits, as in 12'),
  };
}

function readMoney(text: string, type: Kind<'money'>): ValueReading {
  const places = minorDigits(type.currency);
  const digits = withoutMark(text, type.currency);
  const amount = readDecimal(digits ?? text, places);
  if (typeof amount === 'number') return { value: amount };
  const example = literalOf(places === 0 ? 13 : 1295 * 10 ** (places - 2), type);
  if (amount === 'too large') {
    return { fault: `\`${text}\` is too large`, help: 'the largest amount is 999999999' };
  }
  if (amount === 'too many decimals') {
    const help = `amounts in ${type.currency} are written with ${places || 'no'} decimals, as in ${example}`;
    return { fault: `\`${text}\` has too many decimals`, help };
  }
  if (/\d/.test(text) && digits === undefined) {
    return {
      fault: `\`${text}\` is not an amount in ${type.currency}`,
      help: `write an amount in ${type.currency}, as in ${example}`,
    };
  }
  const help = plainNumber(digits ?? text, places) ?? `write it as ${example}`;
  return { fault: `\`${text}\` is not an amount of money`, help };
}

/** The digits of `€12.95` or `12.95 EUR`, or `undefined` where what stands beside them is not this currency. */
function withoutMark(text: string, currency: string): string | undefined {
  if (/^-?\d/.test(text) && /\d$/.test(text)) return text;
  const match = /^([^\d\s-]*)\s*(-?\d(?:[\d\s.,'’]*\d)?)\s*([^\d\s]*)$/.exec(text);
  const [, before = '', digits = '', after = ''] = match ?? [];
  const mark = (before + after).toLowerCase();
  return match !== null && currencyMarks(currency).includes(mark) ? digits : undefined;
}

function readPercent(text: string): ValueReading {
  const digits = text.replace(/\s*%$/, '');
  const percent = readDecimal(digits, 2);
  if (typeof percent === 'number') return { value: percent };
  if (percent === 'too large') {
    return { fault: `\`${text}\` is too large`, help: 'the largest percentage is 999999999' };
  }
  if (percent === 'too many decimals') {
    return { fault: `\`${text}\` has too many decimals`, help: 'a percentage has at most 2, as in 12.25%' };
  }
  return { fault: `\`${text}\` is not a percentage`, help: plainNumber(digits, 2) ?? 'write it as 15%' };
}

function readDate(text: string): ValueReading {
  const day = dayNumber(text);
  if (day !== undefined) return { value: day };
  if (/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return noSuchDay(text);
  return { fault: `\`${text}\` is not a date`, help: 'write year, month and day, as in 2026-03-02' };
}

/** For what is made like a date, and is none. */
export function noSuchDay(text: string): { readonly fault: string; readonly help: string } {
  const month = text.slice(0, 8);
  const last = ['31', '30', '29', '28'].find((day) => dayNumber(month + day) !== undefined);
  const help =
    last === undefined ? 'the months are 01 to 12' : `the last day of that month is ${month}${last}`;
  return { fault: `there is no day \`${text}\` in the calendar`, help };
}

function readDuration(text: string): ValueReading {
  const minutes = readLengthOfTime(text);
  if (minutes !== undefined) return { value: minutes };
  if (/^\d+$/.test(text)) {
    return { fault: `\`${text}\` needs a unit`, help: `write \`${text} days\` or \`${text} hours\`` };
  }
  const help = 'write it in weeks, days, hours and minutes, as in 3 days or 1 hour 30 minutes';
  return { fault: `\`${text}\` is not a length of time`, help };
}
