import { formatValue } from './format-value.js';
import type { TypedExpression } from './typed-expression.js';
import type { Value } from './value.js';

type Typed<K extends TypedExpression['kind']> = Extract<TypedExpression, { kind: K }>;

/** How a fact is spoken of. */
export interface FactWords {
  /** What it is called: `item price`. */
  readonly label: string;
  /** Its value as it is shown: `€8.00`. */
  readonly text: string;
  /** The question that it answers, where that says more than what it is called. */
  readonly question?: string | undefined;
  /** Any value of it, or an item where it is a list, as it is shown: an option by its label. */
  shown(value: Value): string;
}

/** What an explanation is told with. */
export interface Telling {
  readonly valueOf: (part: TypedExpression) => Value | undefined;
  readonly describe: (name: string) => FactWords;
  readonly locale: string;
}

/** The part with its value, `the item price of €8.00`; what is written out is only its value. */
export function phraseOf(part: TypedExpression, telling: Telling): string {
  if (part.kind === 'literal') return textOf(part, telling);
  const named = namedPart(part, telling);
  const text = shownText(part, telling);
  const isAmount = part.kind === 'fact' && (part.type.kind === 'money' || part.type.kind === 'percent');
  return isAmount && named.startsWith('the ') && !named.includes(' of ')
    ? `${named} of ${text}`
    : `${named}, ${text},`;
}

/** The value of the part as it is shown. */
export function textOf(part: TypedExpression, telling: Telling): string {
  const value = telling.valueOf(part);
  if (value === undefined) return 'not known yet';
  if (part.kind === 'fact' && value !== null) return telling.describe(part.name).text;
  return formatValue(value, part.type, telling.locale);
}

/** As `textOf`, in quotes where it is words; an option that is written out is called as that of the fact `besides` is. */
export function shownText(part: TypedExpression, telling: Telling, besides?: TypedExpression): string {
  const value = telling.valueOf(part);
  const text =
    part.kind === 'literal' && besides?.kind === 'fact'
      ? telling.describe(besides.name).shown(part.value)
      : textOf(part, telling);
  const isWords = part.type.kind === 'text' || part.type.kind === 'choice';
  return isWords && value !== null && value !== undefined ? `“${text}”` : text;
}

/** What the part is called in a sentence: `the item price`, `today`. */
export function namedPart(part: TypedExpression, telling: Telling): string {
  const label = part.kind === 'known' ? telling.describe(part.name).label : labelOf(part, telling);
  return (part.kind === 'fact' || part.kind === 'known') && !standsAlone.test(label) ? `the ${label}` : label;
}

/** Names that no `the` goes before. */
const standsAlone =
  /^(the|a|an|our|your|their|my|his|her|its|this|that|these|those|any|all|no|each|every|what|how|why|who|whom|whose|where|when|whether|which|today)\b/i;

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
