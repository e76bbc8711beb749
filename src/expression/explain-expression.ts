import { exchanged, opposite } from './comparison.js';
import { compiler } from './compile-expression.js';
import type { Comparison } from './expression.js';
import { labelOf, phraseOf, textOf, type FactWords, type Telling } from './explain-part.js';
import type { TypedExpression } from './typed-expression.js';
import { typedPartsOf } from './typed-parts.js';
import type { Value } from './value.js';

type Typed<K extends TypedExpression['kind']> = Extract<TypedExpression, { kind: K }>;

/**
 * Why an expression comes out as it does, in one plain sentence with the values that decide it:
 * `return cost €9.40 is more than item price €8.00`. Of a true `or` it names the sides that are true, of a false `and`
 * those that are false.
 *
 * @param describe how a fact is spoken of, and its value as it is shown
 */
export function explainExpression(
  typed: TypedExpression,
  valueOf: (name: string) => Value | undefined,
  describe: (name: string) => FactWords,
  locale: string,
): string {
  const facts: (Value | undefined)[] = [];
  const compile = compiler((name) => facts.push(valueOf(name)) - 1);
  return explain(typed, { valueOf: (part) => compile(part)(facts), describe, locale });
}

function explain(part: TypedExpression, telling: Telling): string {
  if (telling.valueOf(part) === undefined) return explainMissing(part, telling);
  switch (part.kind) {
    case 'and':
    case 'or':
      return explainSides(part, telling);
    case 'not':
      return explain(part.of, telling);
    case 'known':
      return `${telling.describe(part.name).label} is ${telling.valueOf(part) === true ? 'given' : 'not given'}`;
    case 'compare':
      return explainComparison(part, telling);
    case 'in':
      return explainIn(part, telling);
    case 'literal':
      return textOf(part, telling);
    case 'fact':
      return explainFact(part, telling);
    case 'list':
    case 'negative':
    case 'arithmetic':
    case 'move_date':
    case 'time_between':
    case 'least':
    case 'greatest':
    case 'percent_of':
    case 'count':
      return `${labelOf(part, telling)} is ${textOf(part, telling)}`;
  }
}

/** What was asked stands in quotes where the answer is a yes or a no: `“opened or used” is yes`. */
function explainFact(part: Typed<'fact'>, telling: Telling): string {
  const label = labelOf(part, telling);
  const isYesOrNo = part.type.kind === 'yes_no' && telling.valueOf(part) !== null;
  return `${isYesOrNo ? `“${label}”` : label} is ${textOf(part, telling)}`;
}

/** Follows what cannot be told down to the fact that is not known. */
function explainMissing(part: TypedExpression, telling: Telling): string {
  const missing = typedPartsOf(part).find((inner) => telling.valueOf(inner) === undefined);
  if (missing !== undefined) return explainMissing(missing, telling);
  const { label } =
    part.kind === 'fact' || part.kind === 'known' ? telling.describe(part.name) : { label: 'this' };
  return `${label} is not known yet`;
}

/** The sides that came out as the whole did: they are the reason, whichever of the two words joins them. */
function explainSides(part: Typed<'and' | 'or'>, telling: Telling): string {
  const outcome = telling.valueOf(part);
  const isReason = (side: TypedExpression) => {
    const value = telling.valueOf(side);
    return value !== undefined && (value === true) === outcome;
  };
  const reasons = [part.left, part.right].filter(isReason).map((side) => explain(side, telling));
  return [...new Set(reasons)].join(' and ');
}

function explainComparison(part: Typed<'compare'>, telling: Telling): string {
  const { left, right, operator } = part;
  const without = [left, right].find((side) => isWithoutAmount(telling.valueOf(side)));
  if (without !== undefined) return `${labelOf(without, telling)} is ${textOf(without, telling)}`;
  const holding = telling.valueOf(part) === true ? operator : opposite[operator];
  return left.kind === 'literal' && right.kind !== 'literal'
    ? sayRelation(right, exchanged[holding], left, telling)
    : sayRelation(left, holding, right, telling);
}

function isWithoutAmount(value: Value | undefined): boolean {
  return value === null || Number.isNaN(value);
}

function sayRelation(
  left: TypedExpression,
  operator: Comparison,
  right: TypedExpression,
  telling: Telling,
): string {
  if (operator !== '==' && operator !== '!=') {
    const words = left.type.kind === 'date' ? dateWords[operator] : amountWords[operator];
    return `${phraseOf(left, telling)} ${words} ${phraseOf(right, telling)}`;
  }
  if (right.kind === 'literal') {
    const other = operator === '!=' && left.type.kind !== 'yes_no' ? `, not ${textOf(right, telling)}` : '';
    if (left.kind === 'fact' && left.type.kind === 'yes_no') return explainFact(left, telling);
    return `${labelOf(left, telling)} is ${textOf(left, telling)}${other}`;
  }
  const words = operator === '==' ? 'is the same as' : 'is not the same as';
  return `${phraseOf(left, telling)} ${words} ${phraseOf(right, telling)}`;
}

const amountWords = {
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
} as const;
const dateWords = {
  '<': 'is before',
  '<=': 'is no later than',
  '>': 'is after',
  '>=': 'is no earlier than',
} as const;

function explainIn(part: Typed<'in'>, telling: Telling): string {
  const { left, right } = part;
  const isIn = telling.valueOf(part) === true;
  if (right.kind !== 'list') {
    return `${phraseOf(left, telling)} is ${isIn ? '' : 'not '}among ${phraseOf(right, telling)}`;
  }
  const others = right.items.map((item) => textOf(item, telling)).join(' or ');
  return `${labelOf(left, telling)} is ${textOf(left, telling)}${isIn ? '' : `, not ${others}`}`;
}
