import { formatValue } from './format-value.js';
import type { TypedExpression } from './typed-expression.js';
import type { Value } from './value.js';

type Typed<K extends TypedExpression['kind']> = Extract<TypedExpression, { kind: K }>;

/** How a fact is spoken of: its label, `item price`, and its value as it is shown, `€8.00`. */
export interface FactWords {
  readonly label: string;
  readonly text: string;
}

/** What an explanation is told with. */
export interface Telling {
  readonly valueOf: (part: TypedExpression) => Value | undefined;
  readonly describe: (name: string) => FactWords;
  readonly locale: string;
}

/** The part with its value, `item price €8.00`; what is written out is only its value. */
export function phraseOf(part: TypedExpression, telling: Telling): string {
  return part.kind === 'literal'
    ? textOf(part, telling)
    : `${labelOf(part, telling)} ${textOf(part, telling)}`;
}

/** The value of the part as it is shown. */
export function textOf(part: TypedExpression, telling: Telling): string {
  const value = telling.valueOf(part);
  if (value === undefined) return 'not known yet';
  if (part.kind === 'fact' && value !== null) return telling.describe(part.name).text;
  return formatValue(value, part.type, telling.locale);
}

/** What the part is called, made from the labels of its facts: `item price + shipping paid`. */
export function labelOf(part: TypedExpression, telling: Telling): string {
  const label = (inner: TypedExpression) => labelOf(inner, telling);
  switch (part.kind) {
    case 'fact':
      return telling.describe(part.name).label;
    case 'negative':
      return `-${labelOf(part.of, telling)}`;
    case 'arithmetic':
      return labelOfArithmetic(part, telling);
    case 'move_date':
      return `${label(part.date)} ${part.direction === 1 ? '+' : '-'} ${label(part.by)}`;
    case 'time_between':
      return `the time from ${label(part.from)} to ${label(part.to)}`;
    case 'least':
      return `the least of ${part.items.map(label).join(', ')}`;
    case 'greatest':
      return `the most of ${part.items.map(label).join(', ')}`;
    case 'percent_of':
      return `${label(part.rate)} of ${label(part.amount)}`;
    case 'count':
      return `the number of ${label(part.list)}`;
    case 'literal':
    case 'list':
    case 'known':
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      return textOf(part, telling);
  }
}

function labelOfArithmetic({ operator, left, right }: Typed<'arithmetic'>, telling: Telling): string {
  const side = (part: TypedExpression, isRight: boolean) => {
    const label = labelOf(part, telling);
    const needsGroup =
      part.kind === 'arithmetic' &&
      part.operator !== '*' &&
      (operator === '*' || (isRight && operator === '-'));
    return needsGroup ? `(${label})` : label;
  };
  return `${side(left, false)} ${operator === '*' ? '×' : operator} ${side(right, true)}`;
}
