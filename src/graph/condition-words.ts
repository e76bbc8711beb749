import { dayNumber } from '../expression/calendar-day.js';
import { opposite } from '../expression/comparison.js';
import { minorDigits } from '../expression/currency.js';
import { readDecimal } from '../expression/decimal.js';
import type { Comparison, Expression } from '../expression/expression.js';
import type { FactType } from '../expression/fact-type.js';
import { formatValue } from '../expression/format-value.js';
import { optionText } from '../playbook/option-text.js';
import type { Formula } from '../playbook/written.js';
import { labelOf, type Naming } from './words.js';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/**
 * A condition or an amount as one would say it, without knowing any fact: `return cost is more than value of what we sent`.
 * One that cannot be read stays as it was written.
 */
export function formulaWords({ value, expression }: Formula, naming: Naming): string {
  const written = value.replace(/\s+/g, ' ').trim();
  return expression === undefined || isBroken(expression) ? written : say(expression, naming);
}

function isBroken(expression: Expression): boolean {
  return expression.kind === 'broken' || partsOf(expression).some(isBroken);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items;
    case 'call':
      return expression.args;
    case 'not':
    case 'negative':
      return [expression.of];
    case 'and':
    case 'or':
    case 'in':
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'whole':
    case 'decimal':
    case 'text':
    case 'yes_no':
    case 'name':
    case 'broken':
      return [];
  }
}

/** A condition as a whole sentence; what is only an amount is said as one. */
function say(part: Expression, naming: Naming): string {
  switch (part.kind) {
    case 'name':
      return isYesOrNo(part, naming) ? `“${labelOf(part.name, naming)}” is yes` : amount(part, naming);
    case 'not':
      return sayNot(part.of, naming);
    case 'and':
    case 'or':
      return [part.left, part.right].map((side) => grouped(side, part.kind, naming)).join(` ${part.kind} `);
    case 'compare':
      return sayComparison(part, naming);
    case 'in':
      return sayIn(part, naming);
    case 'call':
      return part.callee.name === 'known' ? `${labelOfFirst(part, naming)} is given` : amount(part, naming);
    case 'whole':
    case 'decimal':
    case 'text':
    case 'yes_no':
    case 'list':
    case 'negative':
    case 'arithmetic':
    case 'broken':
      return amount(part, naming);
  }
}

/** Where `and` and `or` meet, it has to be seen what belongs together. */
function grouped(side: Expression, around: 'and' | 'or', naming: Naming): string {
  const words = say(side, naming);
  return (side.kind === 'and' || side.kind === 'or') && side.kind !== around ? `(${words})` : words;
}

function sayNot(of: Expression, naming: Naming): string {
  if (of.kind === 'name') return `“${labelOf(of.name, naming)}” is no`;
  if (of.kind === 'call' && of.callee.name === 'known') return `${labelOfFirst(of, naming)} is not given`;
  if (of.kind === 'not') return say(of.of, naming);
  if (of.kind === 'compare') return sayComparison({ ...of, operator: opposite[of.operator] }, naming);
  if (of.kind === 'in') return sayIn(of, naming, 'neither');
  return `it is not so that (${say(of, naming)})`;
}

function labelOfFirst({ args: [first] }: Of<'call'>, naming: Naming): string {
  return first === undefined ? '…' : amount(first, naming);
}

function sayComparison({ left, right, operator }: Of<'compare'>, naming: Naming): string {
  const type = typeOf(left, naming) ?? typeOf(right, naming);
  const side = (part: Expression) => amount(part, naming, type);
  if (type?.kind === 'yes_no' && left.kind === 'name')
    return `“${side(left)}” is ${isNot(operator)}${side(right)}`;
  if (operator === '==' || operator === '!=') return `${side(left)} is ${isNot(operator)}${side(right)}`;
  const words = type?.kind === 'date' ? dateWords[operator] : amountWords[operator];
  return `${side(left)} is ${words} ${side(right)}`;
}

const isNot = (operator: Comparison): string => (operator === '!=' ? 'not ' : '');
const amountWords = { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' } as const;
const dateWords = { '<': 'before', '<=': 'no later than', '>': 'after', '>=': 'no earlier than' } as const;

function sayIn({ left, right }: Of<'in'>, naming: Naming, how: 'one' | 'neither' = 'one'): string {
  const type = typeOf(left, naming);
  const isNone = how === 'neither' ? 'not ' : '';
  if (right.kind !== 'list') return `${amount(left, naming)} is ${isNone}among ${amount(right, naming)}`;
  const items = right.items.map((item) => amount(item, naming, type));
  if (isNone !== '' && items.length > 1)
    return `${amount(left, naming)} is neither ${items.slice(0, -1).join(', ')} nor ${items.at(-1) ?? ''}`;
  return `${amount(left, naming)} is ${isNone}${inARow(items, 'or')}`;
}

/** What a part is called or says as a value; `type` is that of what it stands beside. */
function amount(part: Expression, naming: Naming, type?: FactType): string {
  switch (part.kind) {
    case 'whole':
      return literal(String(part.value), naming, type);
    case 'decimal':
      return literal(part.digits, naming, type);
    case 'text':
      return type?.kind === 'choice' ? optionLabel(part.value, type, naming) : `“${part.value}”`;
    case 'yes_no':
      return part.value ? 'yes' : 'no';
    case 'name':
      return labelOf(part.name, naming);
    case 'list':
      return inARow(
        part.items.map((item) => amount(item, naming, type)),
        'and',
      );
    case 'negative':
      return `-${amount(part.of, naming, type)}`;
    case 'arithmetic':
      return sayArithmetic(part, naming);
    case 'call':
      return sayCall(part, naming);
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'in':
      return `(${say(part, naming)})`;
    case 'broken':
      return '…';
  }
}

function sayArithmetic({ operator, left, right }: Of<'arithmetic'>, naming: Naming): string {
  const side = (part: Expression, isRight: boolean) => {
    const words = amount(part, naming);
    const isSum = part.kind === 'arithmetic' && part.operator !== '*';
    return isSum && (operator === '*' || (isRight && operator === '-')) ? `(${words})` : words;
  };
  return `${side(left, false)} ${operator === '*' ? '×' : operator} ${side(right, true)}`;
}

function sayCall({ callee: { name }, args }: Of<'call'>, naming: Naming): string {
  const said = args.map((part) => amount(part, naming));
  const [first = '', second = ''] = said;
  const [written] = args;
  switch (name) {
    case 'min':
      return `the ${said.length === 2 ? 'smaller' : 'smallest'} of ${inARow(said, 'and')}`;
    case 'max':
      return `the ${said.length === 2 ? 'greater' : 'greatest'} of ${inARow(said, 'and')}`;
    case 'percent':
      return written?.kind === 'name' ? `${first} × ${second}` : `${first}% of ${second}`;
    case 'count':
      return `the number of ${first}`;
    case 'money':
      return written?.kind === 'text' ? moneyWords(written.value, naming) : first;
    case 'date':
      return written?.kind === 'text' ? dateText(written.value, naming) : first;
    case 'known':
      return `whether ${first} is given`;
    case 'weeks':
    case 'days':
    case 'hours':
    case 'minutes':
      return `${first} ${first === '1' ? name.slice(0, -1) : name}`;
    default:
      return `${name}(${said.join(', ')})`;
  }
}

function literal(digits: string, naming: Naming, type?: FactType): string {
  return type?.kind === 'money'
    ? moneyWords(digits, naming)
    : type?.kind === 'percent'
      ? `${digits}%`
      : digits;
}

/** An amount as it stands in a file, with the sign of its currency. */
export function moneyWords(written: string, { policy }: Naming): string {
  const [, digits = '', code] = /^([\d.]+) ?([A-Z]{3})?$/.exec(written) ?? [];
  const currency = code ?? policy?.currency;
  const units = currency === undefined ? 'not a number' : readDecimal(digits, minorDigits(currency));
  if (currency === undefined || typeof units !== 'number') return written;
  return formatValue(units, { kind: 'money', currency }, policy?.locale ?? 'en');
}

/** A day as it stands in a file, written out. */
export function dateText(written: string, { policy }: Naming): string {
  const day = dayNumber(written);
  return day === undefined ? written : formatValue(day, { kind: 'date' }, policy?.locale ?? 'en');
}

/** An option by its label, whichever fact of this type has one for it. */
function optionLabel(option: string, type: FactType, { facts }: Naming): string {
  const declared = [...facts.values()].find((fact) => fact.type === type);
  return optionText(declared, option);
}

function typeOf(part: Expression, naming: Naming): FactType | undefined {
  if (part.kind === 'name') {
    const type = naming.facts.get(part.name)?.type;
    return type === 'broken' ? undefined : type;
  }
  if (part.kind === 'arithmetic') return typeOf(part.left, naming) ?? typeOf(part.right, naming);
  return undefined;
}

function isYesOrNo(part: Expression, naming: Naming): boolean {
  return typeOf(part, naming)?.kind === 'yes_no';
}

export function inARow(words: readonly string[], joined: 'and' | 'or'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${joined} ${words.at(-1) ?? ''}`;
}
