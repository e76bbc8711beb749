import { bound } from './bound.js';
import { warn, type Checking } from './checking.js';
import type { Comparison, Expression } from './expression.js';
import { isOrdered } from './amount-type.js';
import type { Interval } from './interval.js';
import { spelled } from './mismatch.js';
import { namesIn } from './names-in.js';
import type { TypedExpression } from './typed-expression.js';

type Part<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
type Typed<K extends TypedExpression['kind']> = Extract<TypedExpression, { kind: K }>;

/** Warns of a comparison whose outcome no fact can change. Where that cannot be told it says nothing. */
export function warnOfSameComparison(
  checking: Checking,
  part: Part<'compare'>,
  typed: Typed<'compare'>,
): void {
  const { operator } = part;
  const outcome = isSame(part.left, part.right)
    ? operator === '==' || operator === '<=' || operator === '>='
    : isOrdered(typed.left.type)
      ? outcomeOf(operator, bound(typed.left, openDomain), bound(typed.right, openDomain))
      : outcomeOfLiterals(typed);
  if (outcome !== undefined) warnOfAlways(checking, part, outcome, helpFor(part));
}

/** Warns of `in` where nothing is looked for, or nothing is there to find. */
export function warnOfSameIn(checking: Checking, part: Part<'in'>): void {
  if (part.right.kind === 'list' && part.right.items.length === 0) {
    warnOfAlways(checking, part, false, 'write the values to look for between the brackets');
  } else if (namesIn(part).length === 0) {
    warn(checking, 'always-same', part, {
      message: `no fact can change ${spelled(part)}`,
      help: 'compare a fact',
    });
  }
}

/** Warns of a plain `yes` or `no` as one side of `and`, `or` or `not`. */
export function warnOfSameSide(checking: Checking, side: Expression): void {
  if (side.kind === 'yes_no') {
    warnOfAlways(checking, side, side.value, 'take it away, or compare a fact with it');
  }
}

export function warnOfAlways(checking: Checking, part: Expression, outcome: boolean, help: string): void {
  warn(checking, 'always-same', part, {
    message: `${spelled(part)} is always ${outcome ? 'yes' : 'no'}`,
    help,
  });
}

function isSame(left: Expression, right: Expression): boolean {
  // Most sides differ in this already, and writing them out takes long.
  if (left.kind !== right.kind) return false;
  const withoutPlaces = (key: string, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value;
  return JSON.stringify(left, withoutPlaces) === JSON.stringify(right, withoutPlaces);
}

/** What is worked out elsewhere may lie outside the limits that are meant for asking, so only those of the types count. */
function openDomain(): undefined {
  return undefined;
}

function outcomeOf(operator: Comparison, left: Interval, right: Interval): boolean | undefined {
  switch (operator) {
    case '<':
      return left.high < right.low ? true : left.low >= right.high ? false : undefined;
    case '<=':
      return left.high <= right.low ? true : left.low > right.high ? false : undefined;
    case '>':
      return outcomeOf('<', right, left);
    case '>=':
      return outcomeOf('<=', right, left);
    case '==':
      if (left.high < right.low || right.high < left.low) return false;
      return left.low === left.high && right.low === right.high ? true : undefined;
    case '!=':
      return opposite(outcomeOf('==', left, right));
  }
}

function opposite(outcome: boolean | undefined): boolean | undefined {
  return outcome === undefined ? undefined : !outcome;
}

function outcomeOfLiterals({ operator, left, right }: Typed<'compare'>): boolean | undefined {
  if (left.kind !== 'literal' || right.kind !== 'literal') return undefined;
  return (left.value === right.value) === (operator === '==');
}

function helpFor(part: Part<'compare'>): string {
  if (isSame(part.left, part.right)) return 'both sides are the same';
  if (namesIn(part).length === 0) return 'there is no fact in it';
  return 'look at the least and the most that its facts can be';
}
