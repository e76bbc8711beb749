import { dayNumber } from './calendar-day.js';
import type { ExpressionFault } from './expression-fault.js';
import { plainNumber } from './plain-number.js';

export type LexemeFault = Pick<ExpressionFault, 'code' | 'message' | 'help'>;

export function bareDate(written: string): LexemeFault {
  const isDay = dayNumber(written) !== undefined;
  const help = isDay ? `write \`date("${written}")\`` : 'write a date as in `date("2026-03-02")`';
  return { code: 'bad-literal', message: `\`${written}\` would be worked out as a subtraction`, help };
}

/** `4111-1111-1111`, as cards and orders are numbered. */
export function dashedDigits(written: string): LexemeFault {
  const help = `text of digits stands in quotes, as in \`"${written}"\``;
  return { code: 'bad-literal', message: `\`${written}\` would be worked out as a subtraction`, help };
}

export function tooManyDigits(written: string, most: number): LexemeFault {
  return { code: 'bad-literal', message: `\`${written}\` has more than ${most} digits` };
}

export function unreadableNumber(written: string): LexemeFault {
  const [, digits, unit] = /^(\d+)([a-z]+)$/.exec(written) ?? [];
  const call = digits === undefined ? undefined : callForUnit(digits, unit!);
  const help =
    call === undefined
      ? (plainNumber(written, 2) ?? 'write it in digits, as in 12 or 12.95')
      : `write \`${call}\``;
  return { code: 'bad-literal', message: `\`${written}\` is not a number`, help };
}

/** The call that stands for digits with a unit of time: `30` and `days` is `days(30)`. */
export function callForUnit(digits: string, unit: string): string | undefined {
  const callee = /^(weeks?|w|days?|d|hours?|h|minutes?|min|m)$/.test(unit)
    ? ['weeks', 'days', 'hours', 'minutes'].find((name) => name.startsWith(unit[0]!))
    : undefined;
  return callee && `${callee}(${digits})`;
}

export function strayBackslash(): LexemeFault {
  const message = 'in quoted text a `\\` stands only before a quote or another `\\`';
  return { code: 'bad-literal', message, help: 'write `\\\\` for one `\\`' };
}

export function unclosedQuote(written: string): LexemeFault {
  const quote = written[0]!;
  return {
    code: 'expression-syntax',
    message: 'this quote is never closed',
    help: `add \`${quote}\` where the text ends`,
  };
}

export function refusedSign(written: string): LexemeFault {
  if (written === '//') {
    return { code: 'not-allowed-in-expression', message: '`//` has no meaning in an expression' };
  }
  const right = { '<>': 'is not', '=<': '<=', '=>': '>=' }[written]!;
  return {
    code: 'expression-syntax',
    message: `\`${written}\` has no meaning here`,
    help: `write \`${right}\``,
  };
}

const waysOut: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»‘’]/, 'use straight quotes: "'],
  [/[€£$¥]/, 'write the amount without the sign, as in 12.95'],
  [/≥/, 'write `>=`'],
  [/≤/, 'write `<=`'],
  [/≠/, 'write `is not`'],
  [/[×·]/, 'write `*`'],
  [/[–—−]/, 'write `-`'],
  [/&/, 'write `and`'],
  [/\|/, 'write `or`'],
  [/\p{L}/u, 'names are made of a to z, digits and `_`; text stands in quotes'],
];

export function strangeCharacter(written: string): LexemeFault {
  const help = waysOut.find(([pattern]) => pattern.test(written))?.[1];
  const fault = { code: 'expression-syntax', message: `\`${written}\` has no meaning here` } as const;
  return help === undefined ? fault : { ...fault, help };
}
