import type { Span } from './expression.js';
import type { ExpressionFault, ExpressionFaultCode } from './expression-fault.js';
import type { Lexeme } from './lexeme.js';
import { callForUnit } from './lexeme-fault.js';
import { plainNumber } from './plain-number.js';

/** A fault of the spelling, which is always an error. */
export type SyntaxFault = Omit<ExpressionFault, 'severity'>;

/** The trainer's own spelling of a part. */
export function sourceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function faultAt(
  { start, end }: Span,
  code: ExpressionFaultCode,
  message: string,
  help?: string,
): SyntaxFault {
  return { code, start, end, message, ...(help !== undefined && { help }) };
}

/** A value was to come, and `found` came instead. */
export function missingValue(text: string, before: Lexeme | undefined, found: Lexeme): SyntaxFault {
  const written = sourceOf(text, found);
  if (/^[{}?:.]$/.test(written)) return outOfPlace(text, before, found);
  if (before === undefined) {
    return found.kind === 'end'
      ? faultAt(found, 'expression-syntax', 'nothing is written here', 'write a condition or an amount')
      : faultAt(found, 'expression-syntax', `something is missing before \`${written}\``);
  }
  const previous = sourceOf(text, before);
  return found.kind === 'end'
    ? faultAt(before, 'expression-syntax', `something is missing after \`${previous}\``)
    : faultAt(found, 'expression-syntax', `something is missing between \`${previous}\` and \`${written}\``);
}

/** A value has just ended, and `found` can neither carry it on nor close what is open. */
export function outOfPlace(text: string, before: Lexeme | undefined, found: Lexeme): SyntaxFault {
  if (found.kind === 'faulty') return found.fault;
  const written = sourceOf(text, found);
  const syntax = (message: string, help?: string) => faultAt(found, 'expression-syntax', message, help);
  const notAllowed = (help: string) =>
    faultAt(found, 'not-allowed-in-expression', `\`${written}\` cannot be used in an expression`, help);
  switch (written) {
    case ')':
      return syntax('this `)` has no `(` before it', 'take it away, or add the `(`');
    case ']':
      return syntax('this `]` has no `[` before it', 'take it away, or add the `[`');
    case ',':
      return syntax(
        'a comma stands only between the values of a list or of a function',
        commaHelp(text, before),
      );
    case '?':
    case ':':
      return notAllowed('write each case as a rule of its own with `when`');
    case '{':
    case '}':
      return notAllowed('write names as they are, without braces');
    case '.':
      return notAllowed('decimals are written as in 0.5');
    default:
      return syntax(
        `\`${written}\` does not follow from what stands before it`,
        joinHelp(text, before, found, written),
      );
  }
}

export function neverClosed(text: string, opening: Lexeme, closing: string): SyntaxFault {
  const message = `this \`${sourceOf(text, opening)}\` is never closed`;
  return faultAt(opening, 'expression-syntax', message, `add \`${closing}\``);
}

function commaHelp(text: string, before: Lexeme | undefined): string | undefined {
  if (before?.kind !== 'whole' && before?.kind !== 'decimal')
    return 'write `and` or `or` between conditions; several values stand in brackets, as in `in ["gold", "silver"]`';
  const amount = /^[\d.,]*\d/.exec(text.slice(before.start))![0];
  return plainNumber(amount, 2) ?? 'write amounts without a comma, as in 1250 or 12.95';
}

function joinHelp(text: string, before: Lexeme | undefined, found: Lexeme, written: string): string {
  if (/^(and|or|not|is|in)$/i.test(written) && written !== written.toLowerCase()) {
    return `write \`${written.toLowerCase()}\` in small letters`;
  }
  const sign = signFor(written) ?? (before?.kind === 'name' ? signFor(before.text) : undefined);
  if (sign !== undefined) return `write ${sign} in place of the words`;
  const help = before && isNumber(before) ? numberHelp(text, before, found) : undefined;
  if (help !== undefined) return help;
  if (found.kind === 'text') return 'put `is` before it to compare';
  if (before?.kind === 'name' && found.kind === 'name') {
    return `the words of a name are joined with \`_\`, as in \`${before.text}_${written}\`, and text stands in quotes`;
  }
  return 'put `and` or `or` between conditions';
}

function isNumber({ kind }: Lexeme): boolean {
  return kind === 'whole' || kind === 'decimal';
}

/** Digits with a unit, a currency or more digits behind them. */
function numberHelp(text: string, number: Lexeme, found: Lexeme): string | undefined {
  const digits = sourceOf(text, number);
  const written = sourceOf(text, found);
  const call = number.kind === 'whole' ? callForUnit(digits, written) : undefined;
  if (call !== undefined) return `write \`${call}\``;
  if (found.kind === 'name' && isCurrency(written))
    return `write the amount without the currency: \`${digits}\``;
  if (!isNumber(found)) return undefined;
  const all = /^\d[\d ]*(?:\.\d+)?/.exec(text.slice(number.start))![0];
  return plainNumber(all, 2) ?? `text of digits stands in quotes, as in \`"${all.trim()}"\``;
}

function isCurrency(word: string): boolean {
  return /^([A-Z]{3}|euros?|eur|dollars?|usd|pounds?|gbp|francs?|chf|kroner|kronor|yen|cents?)$/.test(word);
}

/** The sign for the first words of a comparison as it is spoken, and as cells of tables are written. */
function signFor(word: string): string | undefined {
  return spokenComparisons.find(([words]) => words.includes(word.toLowerCase()))?.[1];
}

const spokenComparisons: readonly (readonly [readonly string[], string])[] = [
  [['more', 'greater', 'higher', 'larger', 'over', 'above', 'after'], '`>`'],
  [['less', 'fewer', 'lower', 'smaller', 'under', 'below', 'before'], '`<`'],
  [['least'], '`>=`'],
  [['most', 'up'], '`<=`'],
  [['at'], '`>=` or `<=`'],
  [['equals', 'equal'], '`is`'],
  [['isn', 'aren', 'wasn'], '`is not`'],
  [['doesn', 'don', 'hasn'], '`not`'],
];
