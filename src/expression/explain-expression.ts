import { exchanged, opposite } from './comparison.js';
import { compiler } from './compile-expression.js';
import type { Comparison } from './expression.js';
import {
  countedText,
  namedPart,
  phraseOf,
  shownText,
  textOf,
  type FactWords,
  type Telling,
} from './explain-part.js';
import type { TypedExpression } from './typed-expression.js';
import { typedPartsOf } from './typed-parts.js';
import type { Value } from './value.js';

type Typed<K extends TypedExpression['kind']> = Extract<TypedExpression, { kind: K }>;

/**
 * Why an expression comes out as it does, in one plain sentence with the values that decide it:
 * `the return cost of €9.40 is more than the item price of €8.00`. Of a true `or` it names the sides that are true, of a false `and`
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
      return explainGiven(part, telling.valueOf(part) === true, telling);
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
      return `${namedPart(part, telling)} is ${textOf(part, telling)}`;
  }
}

/** An answer is told with the question that it was given to, where there is one: `yes to “Have you opened it?”`. */
function explainFact(part: Typed<'fact'>, telling: Telling): string {
  if (telling.valueOf(part) === null) return explainGiven(part, false, telling);
  const { label, question = isYesOrNo(part) ? label : undefined } = telling.describe(part.name);
  const text = shownText(part, telling);
  if (question !== undefined) return `${text} to “${question}”`;
  // A name of many things would make any verb wrong.
  if (part.type.kind === 'list') return `${label}: ${text}`;
  return countOf(part, telling) ?? `${namedPart(part, telling)} is ${text}`;
}

/** A number of many things, as it is said: `7 days late`. */
function countOf(part: TypedExpression, telling: Telling): string | undefined {
  if (part.kind !== 'fact' || part.type.kind !== 'number') return undefined;
  return countedText(telling.describe(part.name).label, telling.valueOf(part) ?? null);
}

function isYesOrNo({ kind, type }: TypedExpression): boolean {
  return kind === 'fact' && type.kind === 'yes_no';
}

/** Whether a fact was given, or left out. */
function explainGiven(part: Typed<'fact' | 'known'>, isGiven: boolean, telling: Telling): string {
  const { question } = telling.describe(part.name);
  if (question !== undefined)
    return isGiven ? `there is an answer to “${question}”` : `no answer to “${question}”`;
  return `${namedPart(part, telling)} was ${isGiven ? 'given' : 'not given'}`;
}

/** Follows what cannot be told down to the fact that is not known. */
function explainMissing(part: TypedExpression, telling: Telling): string {
  const missing = typedPartsOf(part).find((inner) => telling.valueOf(inner) === undefined);
  if (missing !== undefined) return explainMissing(missing, telling);
  if (part.kind !== 'fact' && part.kind !== 'known') return 'this is not known yet';
  const { label, question = isYesOrNo(part) ? label : undefined } = telling.describe(part.name);
  return `${question === undefined ? namedPart(part, telling) : `“${question}”`} is not known yet`;
}

/** The sides that came out as the whole did: they are the reason, whichever of the two words joins them. */
function explainSides(part: Typed<'and' | 'or'>, telling: Telling): string {
  const outcome = telling.valueOf(part);
  const isReason = (side: TypedExpression) => {
    const value = telling.valueOf(side);
    return value !== undefined && (value === true) === outcome;
  };
  const sides = [part.left, part.right].filter(isReason);
  const told = sides.filter((side) => !sides.some((other) => saysMore(other, side, telling)));
  const reasons = told.map((side) => explain(side, telling));
  return [...new Set(reasons)].join(reasons.some((reason) => reason.includes(',')) ? ', and ' : ' and ');
}

/** Of two sides about one fact: its value says more than that it was given, and that it was not given says all. */
function saysMore(one: TypedExpression, other: TypedExpression, telling: Telling): boolean {
  const [teller, told] = [plain(one), plain(other)];
  if (teller === told) return false;
  if (told.kind === 'known' && telling.valueOf(told) === true) return names(teller, told.name);
  return teller.kind === 'known' && telling.valueOf(teller) === false && names(told, teller.name);
}

function plain(part: TypedExpression): TypedExpression {
  return part.kind === 'not' ? part.of : part;
}

function names(part: TypedExpression, name: string): boolean {
  return (
    (part.kind === 'fact' && part.name === name) || typedPartsOf(part).some((inner) => names(inner, name))
  );
}

function explainComparison(part: Typed<'compare'>, telling: Telling): string {
  const { left, right, operator } = part;
  const without = [left, right].find((side) => isWithoutAmount(telling.valueOf(side)));
  const leftOut = without && firstLeftOut(without, telling);
  if (leftOut) return explainGiven(leftOut, false, telling);
  if (without !== undefined) return `${namedPart(without, telling)} is ${textOf(without, telling)}`;
  const holding = telling.valueOf(part) === true ? operator : opposite[operator];
  return left.kind === 'literal' && right.kind !== 'literal'
    ? sayRelation(right, exchanged[holding], left, telling)
    : sayRelation(left, holding, right, telling);
}

/** The fact that was left out, where that is why a part has no value. */
function firstLeftOut(part: TypedExpression, telling: Telling): Typed<'fact'> | undefined {
  if (part.kind === 'fact') return telling.valueOf(part) === null ? part : undefined;
  return typedPartsOf(part).flatMap((inner) => firstLeftOut(inner, telling) ?? [])[0];
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
  if (operator === '==' || operator === '!=') return saySameness(left, operator === '==', right, telling);
  const words = left.type.kind === 'date' ? dateWords[operator] : amountWords[operator];
  const count = countOf(left, telling);
  if (count !== undefined) {
    if (isOfNone(operator, right)) return count;
    return `${count}, ${words.replace('less', 'fewer')} ${lastPhrase(right, telling)}`;
  }
  const isNumber = left.type.kind === 'number' && left.kind !== 'literal';
  if (isNumber || left.kind === 'move_date')
    return `${namedPart(left, telling)} is ${textOf(left, telling)}, ${words} ${lastPhrase(right, telling)}`;
  return `${phraseOf(left, telling)} is ${words} ${lastPhrase(right, telling)}`;
}

/** Whether it is only asked if there are any at all: then their number has said it. */
function isOfNone(operator: Comparison, right: TypedExpression): boolean {
  if (right.kind !== 'literal') return false;
  return right.value === 0
    ? operator === '>' || operator === '<='
    : right.value === 1 && (operator === '>=' || operator === '<');
}

function saySameness(
  left: TypedExpression,
  isSame: boolean,
  right: TypedExpression,
  telling: Telling,
): string {
  if (left.type.kind === 'yes_no' && left.kind === 'fact' && right.kind === 'literal')
    return explainFact(left, telling);
  if (left.type.kind === 'yes_no' && left.kind === 'fact' && right.kind === 'fact')
    return `${explainFact(left, telling)} and ${explainFact(right, telling)}`;
  if (right.kind === 'literal') {
    const other = isSame ? '' : `, not ${shownText(right, telling, left)}`;
    return (
      (left.kind === 'fact'
        ? explainFact(left, telling)
        : `${namedPart(left, telling)} is ${textOf(left, telling)}`) + other
    );
  }
  const words = isSame ? 'is the same as' : 'is not the same as';
  return `${phraseOf(left, telling)} ${words} ${lastPhrase(right, telling)}`;
}

/** At the end of a sentence no comma closes what is put in. */
function lastPhrase(part: TypedExpression, telling: Telling): string {
  return phraseOf(part, telling).replace(/,$/, '');
}

const amountWords = { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' } as const;
const dateWords = { '<': 'before', '<=': 'no later than', '>': 'after', '>=': 'no earlier than' } as const;

function explainIn(part: Typed<'in'>, telling: Telling): string {
  const { left, right } = part;
  const isIn = telling.valueOf(part) === true;
  if (right.kind !== 'list') {
    const item = left.kind === 'literal' ? shownText(left, telling, right) : phraseOf(left, telling);
    return `${item} is ${isIn ? '' : 'not '}among ${lastPhrase(right, telling)}`;
  }
  const others = right.items.map((item) => shownText(item, telling, left)).join(' or ');
  const told =
    left.kind === 'fact'
      ? explainFact(left, telling)
      : `${namedPart(left, telling)} is ${textOf(left, telling)}`;
  return isIn ? told : `${told}, not ${others}`;
}
