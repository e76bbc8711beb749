import { didYouMean } from '../diagnostic/did-you-mean.js';
import { withoutLimits } from './amount-type.js';
import { fail, type Checking, type Hope } from './checking.js';
import { minorDigits } from './currency.js';
import { readDecimal } from './decimal.js';
import { optionList } from './describe-type.js';
import type { Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import { plainNumber } from './plain-number.js';
import type { TypedExpression } from './typed-expression.js';

type Part<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Digits without decimals: a number of anything that is counted, an amount of money, or a percentage. */
export function checkWhole(
  checking: Checking,
  part: Part<'whole'>,
  hoped: Hope,
): TypedExpression | undefined {
  if (hasDecimals(hoped)) return checkDigits(checking, part, String(part.value), hoped);
  return { kind: 'literal', type: { kind: 'number' }, value: part.value, ...placeOf(part) };
}

/** Digits with decimals, which only money and percentages have; which of them it is must be plain from beside it. */
export function checkDecimal(
  checking: Checking,
  part: Part<'decimal'>,
  hoped: Hope,
): TypedExpression | undefined {
  const { digits } = part;
  if (hoped === 'anything') return undefined;
  if (hasDecimals(hoped)) return checkDigits(checking, part, digits, hoped);
  const help =
    hoped?.kind === 'number' ? partOfAmount(digits) : `for an amount of money write \`money("${digits}")\``;
  return fail(checking, 'bad-literal', part, { message: `\`${digits}\` is not a whole number`, help });
}

function checkDigits(
  checking: Checking,
  part: Expression,
  digits: string,
  type: Extract<FactType, { kind: 'money' | 'percent' }>,
): TypedExpression | undefined {
  const places = decimalsOf(type);
  const value = readDecimal(digits, places);
  if (typeof value === 'number') {
    return { kind: 'literal', type: withoutLimits(type), value, ...placeOf(part) };
  }
  const kind = type.kind === 'money' ? `an amount in ${type.currency}` : 'a percentage';
  if (value === 'too large') {
    return fail(checking, 'bad-literal', part, { message: `\`${digits}\` is too large for ${kind}` });
  }
  const message = `\`${digits}\` has too many decimals for ${kind}`;
  return fail(checking, 'bad-literal', part, {
    message,
    help: `it can have ${places === 0 ? 'none' : `at most ${places}`}`,
  });
}

function decimalsOf(type: Extract<FactType, { kind: 'money' | 'percent' }>): number {
  return type.kind === 'money' ? minorDigits(type.currency) : 2;
}

/** What one and a half times an amount is written as; three decimals are thousands. */
function partOfAmount(digits: string): string {
  const thousands = /\.\d{3}$/.test(digits) ? plainNumber(digits, 0) : undefined;
  if (thousands !== undefined) return thousands;
  const rate = readDecimal(digits, 2);
  return `write \`percent(${typeof rate === 'number' ? rate : 50}, …)\` to work out a part of an amount`;
}

/** Quoted text is an option where a choice is hoped for, and otherwise just text. */
export function checkText(checking: Checking, part: Part<'text'>, hoped: Hope): TypedExpression | undefined {
  const { value } = part;
  if (!isChoice(hoped)) return { kind: 'literal', type: { kind: 'text' }, value, ...placeOf(part) };
  if (hoped.options.includes(value)) return { kind: 'literal', type: hoped, value, ...placeOf(part) };
  const near = didYouMean(value, hoped.options);
  const help =
    near === undefined ? `the options are: ${optionList(hoped.options)}` : `did you mean \`"${near}"\`?`;
  return fail(checking, 'unknown-option', part, {
    message: `\`"${value}"\` is not one of the options`,
    help,
  });
}

/** `yes` and `no` are answers, unless they are the unquoted options of a choice. */
export function checkYesNo(
  checking: Checking,
  part: Part<'yes_no'>,
  hoped: Hope,
): TypedExpression | undefined {
  if (isOption(part.word, hoped)) return withoutQuotes(checking, part, part.word);
  return { kind: 'literal', type: { kind: 'yes_no' }, value: part.value, ...placeOf(part) };
}

export function checkName(checking: Checking, part: Part<'name'>, hoped: Hope): TypedExpression | undefined {
  const { name } = part;
  const type = checking.scope.typeOf(name);
  if (type === undefined) {
    return isOption(name, hoped) ? withoutQuotes(checking, part, name) : unknown(checking, part, hoped);
  }
  if (type === 'broken') return undefined;
  if (checking.scope.isOptional(name) && !checking.known.has(name)) {
    const help = `write \`known(${name}) and\` before the part that uses it`;
    return fail(checking, 'optional-unguarded', part, {
      message: `\`${name}\` may have been left out`,
      help,
    });
  }
  return { kind: 'fact', type, name, ...placeOf(part) };
}

/** Options may be written with a hyphen, which looks like a subtraction where the quotes are missing. */
export function checkHyphened(checking: Checking, part: Part<'arithmetic'>, hoped: Hope): boolean {
  const word = hyphened(part);
  if (word === undefined || !isOption(word, hoped)) return false;
  withoutQuotes(checking, part, word);
  return true;
}

function hyphened(part: Expression): string | undefined {
  if (part.kind === 'name') return part.name;
  if (part.kind === 'yes_no') return part.word;
  if (part.kind !== 'arithmetic' || part.operator !== '-' || part.left.end + 1 !== part.right.start) {
    return undefined;
  }
  const left = hyphened(part.left);
  const right = hyphened(part.right);
  return left === undefined || right === undefined ? undefined : `${left}-${right}`;
}

function isOption(word: string, hoped: Hope): boolean {
  return isChoice(hoped) && hoped.options.includes(word);
}

function isChoice(hoped: Hope): hoped is Extract<FactType, { kind: 'choice' }> {
  return typeof hoped === 'object' && hoped.kind === 'choice';
}

function hasDecimals(hoped: Hope): hoped is Extract<FactType, { kind: 'money' | 'percent' }> {
  return typeof hoped === 'object' && (hoped.kind === 'money' || hoped.kind === 'percent');
}

function withoutQuotes(checking: Checking, part: Expression, option: string): undefined {
  const words = { message: `the option \`${option}\` has no quotes`, help: `write \`"${option}"\`` };
  return fail(checking, 'option-without-quotes', part, words);
}

function unknown(checking: Checking, part: Part<'name'>, hoped: Hope): undefined {
  const fact = didYouMean(part.name, checking.scope.names());
  const option = isChoice(hoped) ? didYouMean(part.name, hoped.options) : undefined;
  const near = option !== undefined ? `"${option}"` : fact;
  const help = near === undefined ? undefined : `did you mean \`${near}\`?`;
  return fail(checking, 'unknown-fact', part, { message: `no fact is called \`${part.name}\``, help });
}

function placeOf({ start, end }: Expression) {
  return { start, end };
}
