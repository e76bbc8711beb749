import { didYouMean } from '../diagnostic/did-you-mean.js';
import { isOrdered, withoutLimits } from './amount-type.js';
import { warnOfAlways } from './always-same.js';
import { fail, type Checking, type Hope } from './checking.js';
import { describeType } from './describe-type.js';
import { multiply } from './exact-arithmetic.js';
import type { Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import { checkFits, spelled } from './mismatch.js';
import { takesAnyType } from './pair.js';
import { readUnlimited } from './read-unlimited.js';
import { spellExpression } from './spell-expression.js';
import type { TypedExpression } from './typed-expression.js';

type Call = Extract<Expression, { kind: 'call' }>;
type CheckCall = (checking: Checking, call: Call, hoped: Hope) => TypedExpression | undefined;

/** Every function there is, with an example of its use. */
const functions: ReadonlyMap<string, { readonly example: string; readonly check: CheckCall }> = new Map([
  ['known', { example: 'known(gift_note)', check: checkKnown }],
  ['count', { example: 'count(items)', check: checkCount }],
  ['min', { example: 'min(item_price, 50)', check: checkExtreme('least') }],
  ['max', { example: 'max(item_price, 50)', check: checkExtreme('greatest') }],
  ['percent', { example: 'percent(15, item_price)', check: checkPercent }],
  ['money', { example: 'money("12.50")', check: checkMoney }],
  ['date', { example: 'date("2026-03-02")', check: checkDate }],
  ['weeks', { example: 'weeks(2)', check: checkLength(10_080) }],
  ['days', { example: 'days(3)', check: checkLength(1440) }],
  ['hours', { example: 'hours(4)', check: checkLength(60) }],
  ['minutes', { example: 'minutes(30)', check: checkLength(1) }],
]);

const functionNames: readonly string[] = [...functions.keys()];

export function checkCall(checking: Checking, call: Call, hoped: Hope): TypedExpression | undefined {
  const { name } = call.callee;
  const found = functions.get(name);
  if (found !== undefined) return found.check(checking, call, hoped);
  const near = didYouMean(name, functionNames);
  const isFact = checking.scope.typeOf(name) !== undefined;
  const help = isFact
    ? `\`${name}\` is a fact: write it without parentheses`
    : near === undefined
      ? `the functions are: ${functionNames.join(', ')}`
      : `did you mean \`${near}\`?`;
  return fail(checking, 'unknown-function', call.callee, {
    message: `there is no function \`${name}\``,
    help,
  });
}

/** The values that a function works on, or `undefined` if their number is not as it should be. */
function argumentsOf(
  checking: Checking,
  call: Call,
  least: number,
  most = least,
): readonly Expression[] | undefined {
  if (call.args.length >= least && call.args.length <= most) return call.args;
  const { name } = call.callee;
  const needs = most > least ? `at least ${least} values` : least === 1 ? 'one value' : `${least} values`;
  return fail(checking, 'type-mismatch', call, {
    message: `\`${name}\` needs ${needs}`,
    help: exampleOf(name),
  });
}

/** `known` looks at a fact without using its value, so it is the one place for a fact that may have been left out. */
function checkKnown(checking: Checking, call: Call): TypedExpression | undefined {
  const [fact] = argumentsOf(checking, call, 1) ?? [];
  if (fact === undefined) return undefined;
  if (fact.kind !== 'name') {
    const help = 'write it as in `known(gift_note)`';
    return fail(checking, 'type-mismatch', fact, { message: '`known` asks about one fact', help });
  }
  const { name } = fact;
  const type = checking.scope.typeOf(name);
  if (type === undefined) {
    checking.check(fact);
    return undefined;
  }
  if (type !== 'broken' && !checking.scope.isOptional(name) && !checking.scope.isOnlyGiven?.(name)) {
    warnOfAlways(checking, call, true, `\`${name}\` is not optional, so it is never left out`);
  }
  return { kind: 'known', type: { kind: 'yes_no' }, name, start: call.start, end: call.end };
}

function checkCount(checking: Checking, call: Call): TypedExpression | undefined {
  const [part] = argumentsOf(checking, call, 1) ?? [];
  const list = part && checking.check(part);
  if (part === undefined || list === undefined) return undefined;
  if (list.type.kind === 'list') {
    return { kind: 'count', type: { kind: 'number' }, list, start: call.start, end: call.end };
  }
  const message = `${spelled(part)} is ${describeType(list.type)}, but \`count\` needs a list`;
  return fail(checking, 'type-mismatch', part, { message });
}

function checkExtreme(kind: 'least' | 'greatest'): CheckCall {
  return (checking, call, hoped) => {
    const parts = argumentsOf(checking, call, 2, Infinity);
    const items = parts && checkAlike(checking, parts, hoped, call.callee.name);
    const type = items?.[0]?.type;
    if (type === undefined || !items?.every((item) => item !== undefined)) return undefined;
    if (isOrdered(type)) return { kind, type: withoutLimits(type), items, start: call.start, end: call.end };
    const message = `${spelled(parts![0]!)} is ${describeType(type)}, which has no more or less`;
    return fail(checking, 'type-mismatch', parts![0]!, { message });
  };
}

/** Every part has the type of the first that has one of its own. */
function checkAlike(checking: Checking, parts: readonly Expression[], hoped: Hope, name: string) {
  const leading = parts.find((part) => !takesAnyType(checking, part)) ?? parts[0]!;
  const typed = checking.check(leading, hoped);
  return parts.map((part) => {
    if (part === leading) return typed;
    if (typed === undefined) return checking.check(part, 'anything');
    return checkFits(checking, part, withoutLimits(typed.type), `\`${name}\` needs`);
  });
}

function checkPercent(checking: Checking, call: Call, hoped: Hope): TypedExpression | undefined {
  const [ratePart, amountPart] = argumentsOf(checking, call, 2) ?? [];
  if (ratePart === undefined || amountPart === undefined) return undefined;
  const rate = checkFits(checking, ratePart, { kind: 'percent' }, '`percent` needs');
  const amount = checking.check(amountPart, moneyHope(checking, hoped));
  if (rate === undefined || amount === undefined) return undefined;
  if (amount.type.kind !== 'money') {
    const message = `${spelled(amountPart)} is ${describeType(amount.type)}, but \`percent\` needs an amount of money`;
    return fail(checking, 'type-mismatch', amountPart, { message });
  }
  return {
    kind: 'percent_of',
    type: withoutLimits(amount.type),
    rate,
    amount,
    start: call.start,
    end: call.end,
  };
}

function moneyHope({ scope }: Checking, hoped: Hope): Hope {
  if (hoped === 'anything' || hoped?.kind === 'money') return hoped;
  return scope.currency === undefined ? undefined : { kind: 'money', currency: scope.currency };
}

/** An amount is in the currency of what stands beside it, or else in the one that is written with it. */
function checkMoney(checking: Checking, call: Call, hoped: Hope): TypedExpression | undefined {
  const text = quotedArgument(checking, call);
  if (text === undefined || hoped === 'anything') return undefined;
  const written = /[A-Z]{3}$/.exec(text)?.[0];
  const currency = hoped?.kind === 'money' ? hoped.currency : (written ?? checking.scope.currency);
  if (currency !== undefined) return checkQuoted(checking, call, text, { kind: 'money', currency });
  const help = `write the currency with it, as in \`money("${text} EUR")\``;
  return fail(checking, 'bad-literal', call, { message: 'the currency of this amount cannot be told', help });
}

function checkDate(checking: Checking, call: Call): TypedExpression | undefined {
  const text = quotedArgument(checking, call);
  return text === undefined ? undefined : checkQuoted(checking, call, text, { kind: 'date' });
}

function quotedArgument(checking: Checking, call: Call): string | undefined {
  const [part] = argumentsOf(checking, call, 1) ?? [];
  if (part === undefined || part.kind === 'broken') return undefined;
  if (part.kind === 'text') return part.value;
  const { name } = call.callee;
  const isDigits = part.kind === 'whole' || part.kind === 'decimal';
  const help = name === 'money' && isDigits ? `write \`money("${spellExpression(part)}")\`` : exampleOf(name);
  return fail(checking, 'bad-literal', part, { message: `\`${name}\` needs what it reads in quotes`, help });
}

function checkQuoted(
  checking: Checking,
  call: Call,
  text: string,
  type: FactType,
): TypedExpression | undefined {
  const reading = readUnlimited(text, type);
  if ('fault' in reading) {
    return fail(checking, 'bad-literal', call.args[0]!, { message: reading.fault, help: reading.help });
  }
  return { kind: 'literal', type, value: reading.value, start: call.start, end: call.end };
}

/** A length of time in a unit of so many minutes. */
function checkLength(unit: number): CheckCall {
  return (checking, call) => {
    const [part] = argumentsOf(checking, call, 1) ?? [];
    if (part === undefined) return undefined;
    if (part.kind === 'decimal') {
      const words = {
        message: `\`${part.digits}\` is not a whole number`,
        help: 'use a smaller unit, as in `minutes(90)`',
      };
      return fail(checking, 'bad-literal', part, words);
    }
    const count = checkFits(checking, part, { kind: 'number' }, `\`${call.callee.name}\` needs`);
    return count && lengthOf(checking, count, unit, call);
  };
}

function lengthOf(
  checking: Checking,
  count: TypedExpression,
  unit: number,
  { start, end }: Call,
): TypedExpression | undefined {
  const type: FactType = { kind: 'duration' };
  if (count.kind !== 'literal') {
    const minutes: TypedExpression = { kind: 'literal', type, value: unit, start, end };
    return { kind: 'arithmetic', type, operator: '*', left: count, right: minutes, start, end };
  }
  const value = multiply(Number(count.value), unit);
  if (!Number.isNaN(value)) return { kind: 'literal', type, value, start, end };
  return fail(checking, 'bad-literal', count, { message: `\`${String(count.value)}\` is too large` });
}

function exampleOf(name: string): string {
  return `write it as in \`${functions.get(name)!.example}\``;
}
