import { alternativesIn, failAlternatives } from './bare-alternative.js';
import { warnOfSameComparison, warnOfSameIn, warnOfSameSide } from './always-same.js';
import { isOrdered } from './amount-type.js';
import { fail, type Checking, type Hope } from './checking.js';
import { describeType } from './describe-type.js';
import type { Comparison, Expression } from './expression.js';
import type { FactType } from './fact-type.js';
import { factsKnownWhen } from './known-when.js';
import { checkFits, failPair, fits, spelled } from './mismatch.js';
import { checkPair } from './pair.js';
import type { TypedExpression } from './typed-expression.js';

type Part<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

const yesNo: FactType = { kind: 'yes_no' };

export function checkNot(checking: Checking, part: Part<'not'>): TypedExpression | undefined {
  const of = checkSide(checking, part.of, 'not');
  return of && { kind: 'not', type: yesNo, of, start: part.start, end: part.end };
}

/** The right side of `known(note) and …` may use the note, and so may that of `not known(note) or …`. */
export function checkAndOr(checking: Checking, part: Part<'and' | 'or'>): TypedExpression | undefined {
  const alternatives = alternativesIn(checking.scope, part);
  if (alternatives !== undefined) return failAlternatives(checking, alternatives);
  const left = checkSide(checking, part.left, part.kind);
  const knowing = checking.knowing(factsKnownWhen(part.kind === 'and', part.left));
  const right = checkSide(knowing, part.right, part.kind);
  return left && right && { kind: part.kind, type: yesNo, left, right, start: part.start, end: part.end };
}

function checkSide(checking: Checking, side: Expression, word: string): TypedExpression | undefined {
  warnOfSameSide(checking, side);
  return checkFits(checking, side, yesNo, `\`${word}\` needs`);
}

export function checkComparison(checking: Checking, part: Part<'compare'>): TypedExpression | undefined {
  const { operator, start, end } = part;
  const [left, right] = checkPair(checking, part.left, part.right, undefined);
  if (left === undefined || right === undefined) return undefined;
  if (!alike(left.type, right.type)) return failPair(checking, part, left, right);
  if (!isComparable(left.type, operator)) return failComparison(checking, part, left.type);
  const typed = { kind: 'compare' as const, type: yesNo, operator, left, right, start, end };
  warnOfSameComparison(checking, part, typed);
  return typed;
}

/** Two choices are alike if there is an option that both can be. */
function alike(left: FactType, right: FactType): boolean {
  if (left.kind === 'choice' && right.kind === 'choice') {
    return left.options.some((option) => right.options.includes(option));
  }
  return left.kind === right.kind && fits(left, right);
}

function isComparable(type: FactType, operator: Comparison): boolean {
  if (type.kind === 'list') return false;
  return operator === '==' || operator === '!=' || isOrdered(type);
}

function failComparison(checking: Checking, part: Part<'compare'>, type: FactType): undefined {
  if (type.kind === 'list') {
    const words = {
      message: 'two lists cannot be compared',
      help: 'use `in` for one of its values, or `count(…)`',
    };
    return fail(checking, 'type-mismatch', part, words);
  }
  const message = `${spelled(part.left)} is ${describeType(type)}, which has no more or less`;
  return fail(checking, 'type-mismatch', part, { message, help: 'write `is` or `is not`' });
}

/** The values of a written list take the type of what is looked for; what is looked for takes that of a fact's list. */
export function checkIn(checking: Checking, part: Part<'in'>): TypedExpression | undefined {
  const [left, right] = checkPair(checking, part.left, part.right, undefined, (type) =>
    type.kind === 'list' ? type.of : { kind: 'list', of: type },
  );
  if (right !== undefined && right.type.kind !== 'list') {
    const help = 'write `is` to compare with one value, or a list as in `["same", "money"]`';
    return fail(checking, 'type-mismatch', part.right, {
      message: `${spelled(part.right)} is not a list`,
      help,
    });
  }
  if (left === undefined || right?.type.kind !== 'list') return undefined;
  if (!alike(left.type, right.type.of)) return failIn(checking, part, left.type, right.type.of);
  warnOfSameIn(checking, part);
  return { kind: 'in', type: yesNo, left, right, start: part.start, end: part.end };
}

function failIn(checking: Checking, part: Part<'in'>, type: FactType, of: FactType): undefined {
  const values = `every value of ${spelled(part.right)}`;
  const message = `${spelled(part.left)} is ${describeType(type)}, but ${values} is ${describeType(of)}`;
  return fail(checking, 'type-mismatch', part, { message });
}

/** Every value of a written list has the type that is hoped for, or else that of the first. */
export function checkList(checking: Checking, part: Part<'list'>, hoped: Hope): TypedExpression | undefined {
  const items: (TypedExpression | undefined)[] = [];
  const beside = hoped === 'anything' ? hoped : undefined;
  let of = typeof hoped === 'object' && hoped.kind === 'list' ? hoped.of : undefined;
  for (const item of part.items) {
    const typed =
      of === undefined ? checking.check(item, beside) : checkFits(checking, item, of, 'the list needs');
    of ??= typed?.type;
    items.push(typed);
  }
  const type: FactType = { kind: 'list', of: of ?? { kind: 'text' } };
  return items.every((item) => item !== undefined)
    ? { kind: 'list', type, items, start: part.start, end: part.end }
    : undefined;
}
