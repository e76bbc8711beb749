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

/** What the part is called, made from the labels of its facts: `the item price plus the shipping paid`. */
function labelOf(part: TypedExpression, telling: Telling): string {
  const named = (inner: TypedExpression) => namedPart(inner, telling);
  switch (part.kind) {
    case 'fact':
      return telling.describe(part.name).label;
    case 'negative':
      return `minus ${named(part.of)}`;
    case 'arithmetic':
      return labelOfArithmetic(part, telling);
    case 'move_date':
      return labelOfMovedDate(part, telling);
    case 'time_between':
      return `the time from ${named(part.from)} to ${named(part.to)}`;
    case 'least':
      return `the ${part.items.length === 2 ? 'smaller' : 'smallest'} of ${listed(part.items.map(named))}`;
    case 'greatest':
      return `the ${part.items.length === 2 ? 'larger' : 'largest'} of ${listed(part.items.map(named))}`;
    case 'percent_of':
      return `${named(part.rate)} of ${named(part.amount)}`;
    case 'count':
      return `the number of ${labelOf(part.list, telling)}`;
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

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const operatorWords = { '+': 'plus', '-': 'minus', '*': 'times' } as const;

function labelOfArithmetic({ operator, left, right }: Typed<'arithmetic'>, telling: Telling): string {
  const side = (part: TypedExpression, isRight: boolean) => {
    const label = namedPart(part, telling);
    const needsGroup =
      part.kind === 'arithmetic' &&
      part.operator !== '*' &&
      (operator === '*' || (isRight && operator === '-'));
    return needsGroup ? `(${label})` : label;
  };
  return `${side(left, false)} ${operatorWords[operator]} ${side(right, true)}`;
}

/** `30 days after the order date`; of lengths that have names: `the order date with the warranty and the weeks of grace added`. */
function labelOfMovedDate(part: Typed<'move_date'>, telling: Telling): string {
  const moves: TypedExpression[] = [];
  let date: TypedExpression = part;
  while (date.kind === 'move_date' && date.direction === part.direction) {
    moves.unshift(date.by);
    date = date.date;
  }
  const from = namedPart(date, telling);
  const by = listed(moves.map((move) => namedPart(move, telling)));
  const isForward = part.direction === 1;
  if (moves.every(({ kind }) => kind === 'literal')) return `${by} ${isForward ? 'after' : 'before'} ${from}`;
  return isForward ? `${from} with ${by} added` : `${from} less ${by}`;
}

/** A number of things as it is said, `1 broken promise`, `no days late`; undefined where its name is no name of many things. */
export function countedText(label: string, count: Value): string | undefined {
  const many = standsAlone.test(label) ? undefined : manyThings.exec(label)?.[0];
  if (many === undefined || typeof count !== 'number') return undefined;
  if (count === 0) return `no ${label}`;
  return `${count} ${count === 1 ? label.replace(many, oneOf(many)) : label}`;
}

/** The first word that is a plural, as far as its end tells. */
const manyThings = /(?<![\p{L}’'])\p{L}+(?<!ss|us|is|[’']s)s(?![\p{L}’'])/iu;

function oneOf(many: string): string {
  return many.replace(/ies$/i, 'y').replace(/(?:(?<=x|ch|sh|ss)es|s)$/i, '');
}
