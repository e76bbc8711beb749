import { isAmount, withoutLimits } from './amount-type.js';
import { fail, type Checking, type Hope } from './checking.js';
import { checkHyphened } from './check-literal.js';
import { describeType } from './describe-type.js';
import type { Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import { minutesInADay } from './length-of-time.js';
import { failFits, failPair, fits, spelled } from './mismatch.js';
import { checkPair } from './pair.js';
import { spellExpression } from './spell-expression.js';
import type { TypedExpression } from './typed-expression.js';

type Part<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

const number: FactType = { kind: 'number' };
const duration: FactType = { kind: 'duration' };

export function checkNegative(
  checking: Checking,
  part: Part<'negative'>,
  hoped: Hope,
): TypedExpression | undefined {
  const of = checking.check(part.of, hoped);
  if (of === undefined) return undefined;
  const place = { start: part.start, end: part.end };
  if (!isAmount(of.type)) {
    const message = `${spelled(part.of)} is ${describeType(of.type)}, which cannot be less than nothing`;
    return fail(checking, 'type-mismatch', part, { message });
  }
  if (of.kind === 'literal') return { ...of, value: 0 - Number(of.value), ...place };
  return { kind: 'negative', type: withoutLimits(of.type), of, ...place };
}

export function checkArithmetic(
  checking: Checking,
  part: Part<'arithmetic'>,
  hoped: Hope,
): TypedExpression | undefined {
  if (checkHyphened(checking, part, hoped)) return undefined;
  return part.operator === '*'
    ? checkProduct(checking, part, hoped)
    : checkSum(checking, part, part.operator, hoped);
}

function checkSum(checking: Checking, part: Part<'arithmetic'>, operator: '+' | '-', hoped: Hope) {
  const [left, right] = checkPair(checking, part.left, part.right, hoped);
  if (left === undefined || right === undefined) return undefined;
  const place = { start: part.start, end: part.end };
  if (left.type.kind === 'date' || right.type.kind === 'date') return checkDates(checking, part, left, right);
  if (!isAmount(left.type)) return failAmount(checking, part.left, left.type, part.operator);
  if (!isAmount(right.type) || !fits(right.type, left.type)) return failPair(checking, part, left, right);
  return { kind: 'arithmetic' as const, type: withoutLimits(left.type), operator, left, right, ...place };
}

/** A date and a length of time give a date; two dates, with `-`, the length of time between them. */
function checkDates(
  checking: Checking,
  part: Part<'arithmetic'>,
  left: TypedExpression,
  right: TypedExpression,
): TypedExpression | undefined {
  const place = { start: part.start, end: part.end };
  if (part.operator === '-' && left.type.kind === 'date' && right.type.kind === 'date') {
    return { kind: 'time_between', type: duration, from: right, to: left, ...place };
  }
  if (part.operator === '-' && left.type.kind !== 'date') {
    const message = `${spelled(part.right)} is a date, which cannot be taken away from something else`;
    return fail(checking, 'type-mismatch', part, { message });
  }
  const [date, by, byPart] = left.type.kind === 'date' ? [left, right, part.right] : [right, left, part.left];
  if (by.type.kind !== 'duration') return failFits(checking, byPart, by, duration, 'a date is moved by');
  if (by.kind === 'literal' && Number(by.value) % minutesInADay !== 0) {
    const words = {
      message: 'a date has no hours or minutes',
      help: 'move it by whole days, as in `days(2)`',
    };
    return fail(checking, 'type-mismatch', byPart, words);
  }
  return {
    kind: 'move_date',
    type: date.type,
    direction: part.operator === '+' ? 1 : -1,
    date,
    by,
    ...place,
  };
}

/** A number of times an amount, in either order. Of two sides that are written in digits the second is the number. */
function checkProduct(
  checking: Checking,
  part: Part<'arithmetic'>,
  hoped: Hope,
): TypedExpression | undefined {
  const beside = (type: FactType) => (type.kind === 'number' ? (hoped ?? number) : number);
  const [left, right] = checkPair(checking, part.left, part.right, hoped, beside);
  if (left === undefined || right === undefined) return undefined;
  if (!isAmount(left.type)) return failAmount(checking, part.left, left.type, part.operator);
  if (!isAmount(right.type)) return failAmount(checking, part.right, right.type, part.operator);
  if (left.type.kind !== 'number' && right.type.kind !== 'number') {
    return failProduct(checking, part, left, right);
  }
  const type = withoutLimits(left.type.kind === 'number' ? right.type : left.type);
  return { kind: 'arithmetic', type, operator: '*', left, right, start: part.start, end: part.end };
}

function failAmount(checking: Checking, part: Expression, type: FactType, operator: string): undefined {
  const message = `${spelled(part)} is ${describeType(type)}, but \`${operator}\` needs something to count with`;
  return fail(checking, 'type-mismatch', part, { message });
}

function failProduct(
  checking: Checking,
  part: Part<'arithmetic'>,
  left: TypedExpression,
  right: TypedExpression,
): undefined {
  const message = `one side of \`*\` has to be a whole number, but ${spelled(part.left)} and ${spelled(part.right)} are not`;
  const rate =
    left.type.kind === 'percent' ? part.left : right.type.kind === 'percent' ? part.right : undefined;
  const amount = rate === part.left ? part.right : part.left;
  const help = rate && `write \`percent(${spellExpression(rate)}, ${spellExpression(amount)})\``;
  return fail(checking, 'type-mismatch', part, { message, help });
}
