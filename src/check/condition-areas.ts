import { bound, type DomainOf } from '../expression/bound.js';
import { cellAsRegion } from '../expression/cell-as-region.js';
import type { Cell } from '../expression/cell.js';
import type { Comparison } from '../expression/expression.js';
import type { FactType } from '../expression/fact-type.js';
import type { Region } from '../expression/region.js';
import type { TypedExpression } from '../expression/typed-expression.js';
import { typedNamesIn } from './typed-names-in.js';
import { isEmpty, meet, wholeRegion } from './regions.js';

/** One thing that conditions look at: a fact, or a part that can only be taken as a whole, such as `return_cost > item_price`. */
export interface Column {
  readonly key: string;
  /** Everything that it can be. */
  readonly whole: Region;
  /** The facts that it depends on. Columns with a fact in common may exclude each other in ways that regions do not show. */
  readonly facts: readonly string[];
  readonly shows:
    | { readonly kind: 'fact'; readonly name: string; readonly type: FactType }
    | { readonly kind: 'order'; readonly left: string; readonly right: string }
    | { readonly kind: 'whole part' };
}

/** What holds for some columns at the same time; all others are free. */
export type Area = ReadonlyMap<Column, Region>;

/** More areas than this for one condition are not worked out. */
const mostAreas = 200;

/**
 * Takes conditions apart into areas: a condition holds exactly where one of its areas does. What cannot be taken apart
 * becomes a column of its own, taken to be free of all others: that may count combinations that can never be, so that
 * "there is none left" is proved, while what is left is only certain where `isCertain` says so.
 */
export class ConditionAreas {
  private readonly columns = new Map<string, Column>();

  /** @param domainOf what is known of a fact's amounts; undefined leaves it to its type */
  constructor(private readonly domainOf: DomainOf) {}

  /** Where a condition comes out as `outcome`; undefined when there are too many areas to tell. */
  of(condition: TypedExpression, outcome: boolean): readonly Area[] | undefined {
    switch (condition.kind) {
      case 'not':
        return this.of(condition.of, !outcome);
      case 'and':
      case 'or': {
        const [left, right] = [this.of(condition.left, outcome), this.of(condition.right, outcome)];
        if (!left || !right) return undefined;
        return (condition.kind === 'and') === outcome ? meetAreas(left, right) : limited([...left, ...right]);
      }
      case 'literal':
        return condition.value === outcome ? [new Map()] : [];
      case 'compare':
        return this.comparison(condition, outcome);
      case 'in':
        return this.membership(condition, outcome);
      case 'fact':
        return this.area(this.fact(condition), options([outcome]));
      default:
        return this.area(this.wholePart(condition), options([outcome]));
    }
  }

  /** Where a fact has one of these answers, or none of them. */
  ofAnswer(fact: string, type: FactType, names: readonly string[], isAmong: boolean): readonly Area[] {
    const values = type.kind === 'yes_no' ? names.map((name) => name === 'yes') : names;
    return this.area(
      this.factColumn(fact, type),
      cellAsRegion({ kind: isAmong ? 'one_of' : 'none_of', values }, type),
    );
  }

  private comparison(
    typed: Extract<TypedExpression, { kind: 'compare' }>,
    outcome: boolean,
  ): readonly Area[] {
    const operator = outcome ? typed.operator : opposite[typed.operator];
    if (typed.right.kind === 'literal') return this.withLiteral(typed.left, operator, typed.right);
    if (typed.left.kind === 'literal') return this.withLiteral(typed.right, mirrored[operator], typed.left);
    return this.order(typed.left, operator, typed.right);
  }

  private withLiteral(
    side: TypedExpression,
    operator: Comparison,
    { value }: Extract<TypedExpression, { kind: 'literal' }>,
  ): readonly Area[] {
    return this.area(this.column(side), cellAsRegion(cellOf(operator, value), side.type));
  }

  private membership(typed: Extract<TypedExpression, { kind: 'in' }>, outcome: boolean): readonly Area[] {
    const values =
      typed.right.kind === 'list'
        ? typed.right.items.map((item) => (item.kind === 'literal' ? item.value : null))
        : [null];
    if (values.includes(null)) return this.area(this.wholePart(typed), options([outcome]));
    return this.area(
      this.column(typed.left),
      cellAsRegion({ kind: outcome ? 'one_of' : 'none_of', values }, typed.left.type),
    );
  }

  /** Two sides that are both worked out: which of them is more. */
  private order(left: TypedExpression, operator: Comparison, right: TypedExpression): readonly Area[] {
    const [leftKey, rightKey] = [keyOf(left), keyOf(right)];
    if (leftKey > rightKey) return this.order(right, mirrored[operator], left);
    const column = this.intern(`${leftKey} ? ${rightKey}`, () => {
      const facts = [...typedNamesIn(left), ...typedNamesIn(right)];
      const areFacts = left.kind === 'fact' && right.kind === 'fact';
      const shows: Column['shows'] = areFacts
        ? { kind: 'order', left: left.name, right: right.name }
        : { kind: 'whole part' };
      return { whole: this.possibleOrders(left, right), facts, shows };
    });
    return this.area(column, options(ordersOf[operator]));
  }

  private possibleOrders(left: TypedExpression, right: TypedExpression): Region {
    const [one, other] = [bound(left, this.domainOf), bound(right, this.domainOf)];
    const possible = [
      ...(one.low < other.high ? ['less'] : []),
      ...(one.low <= other.high && other.low <= one.high ? ['same'] : []),
      ...(one.high > other.low ? ['more'] : []),
    ];
    return options(possible);
  }

  private column(typed: TypedExpression): Column {
    if (typed.kind === 'fact') return this.fact(typed);
    return this.intern(keyOf(typed), () => {
      const whole = meetWithBound(cellAsRegion({ kind: 'any' }, typed.type), bound(typed, this.domainOf));
      return { whole, facts: typedNamesIn(typed), shows: { kind: 'whole part' } };
    });
  }

  private fact({ name, type }: Extract<TypedExpression, { kind: 'fact' }>): Column {
    return this.factColumn(name, type);
  }

  /** The column of a fact. */
  factColumn(name: string, type: FactType): Column {
    return this.intern(name, () => {
      const domain = this.domainOf(name);
      const whole = domain ? meetWithBound(cellAsRegion({ kind: 'any' }, type), domain) : wholeRegion(type);
      return { whole, facts: [name], shows: { kind: 'fact', name, type } };
    });
  }

  private wholePart(typed: TypedExpression): Column {
    return this.intern(keyOf(typed), () => ({
      whole: options([true, false]),
      facts: typedNamesIn(typed),
      shows: { kind: 'whole part' },
    }));
  }

  private intern(key: string, make: () => Omit<Column, 'key'>): Column {
    const known = this.columns.get(key);
    if (known) return known;
    const column = { key, ...make() };
    this.columns.set(key, column);
    return column;
  }

  private area(column: Column, region: Region): readonly Area[] {
    const common = meet(column.whole, region);
    return isEmpty(common) ? [] : [new Map([[column, common]])];
  }
}

/** All that two conditions can have in common; undefined when there are too many areas to tell. */
export function meetAreas(left: readonly Area[], right: readonly Area[]): readonly Area[] | undefined {
  if (left.length * right.length > mostAreas) return undefined;
  return left.flatMap((one) => right.flatMap((other) => meetArea(one, other) ?? []));
}

function meetArea(one: Area, other: Area): Area | undefined {
  const area = new Map(one);
  for (const [column, region] of other) {
    const common = meet(area.get(column) ?? column.whole, region);
    if (isEmpty(common)) return undefined;
    area.set(column, common);
  }
  return area;
}

/**
 * Whether some facts are certain to lie in the area: every column that it limits is a fact, or the order of two facts, and
 * no fact stands in two of them.
 */
export function isCertain(area: Area): boolean {
  const seen = new Set<string>();
  for (const column of area.keys()) {
    if (column.shows.kind === 'whole part') return false;
    for (const fact of column.facts) {
      if (seen.has(fact)) return false;
      seen.add(fact);
    }
  }
  return true;
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};
const ordersOf: Readonly<Record<Comparison, readonly string[]>> = {
  '==': ['same'],
  '!=': ['less', 'more'],
  '<': ['less'],
  '<=': ['less', 'same'],
  '>': ['more'],
  '>=': ['same', 'more'],
};

function cellOf(operator: Comparison, value: Extract<TypedExpression, { kind: 'literal' }>['value']): Cell {
  const at = Number(value);
  switch (operator) {
    case '==':
      return { kind: 'one_of', values: [value] };
    case '!=':
      return { kind: 'none_of', values: [value] };
    case '<':
      return { kind: 'range', low: -Infinity, high: at - 1 };
    case '<=':
      return { kind: 'range', low: -Infinity, high: at };
    case '>':
      return { kind: 'range', low: at + 1, high: Infinity };
    case '>=':
      return { kind: 'range', low: at, high: Infinity };
  }
}

function meetWithBound(region: Region, interval: { readonly low: number; readonly high: number }): Region {
  return region.kind === 'steps' ? meet(region, { kind: 'steps', intervals: [interval] }) : region;
}

function options(values: readonly (string | boolean)[]): Region {
  return { kind: 'options', options: new Set(values) };
}

function limited(areas: readonly Area[]): readonly Area[] | undefined {
  return areas.length > mostAreas ? undefined : areas;
}

/** The same text for parts that say the same, wherever they stand. */
function keyOf(typed: TypedExpression): string {
  if (typed.kind === 'fact') return typed.name;
  return JSON.stringify(typed, (key, value: unknown) =>
    key === 'start' || key === 'end' || key === 'type' ? undefined : value,
  );
}
