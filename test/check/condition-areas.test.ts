import { ConditionAreas, isCertain, type Area, type Column } from '../../src/check/condition-areas.js';
import { checkExpression } from '../../src/expression/check-expression.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import type { FactType } from '../../src/expression/fact-type.js';
import { readExpression } from '../../src/expression/read-expression.js';
import type { TypedExpression } from '../../src/expression/typed-expression.js';
import type { Value } from '../../src/expression/value.js';

const types: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ['opened', { kind: 'yes_no' }],
  ['wants', { kind: 'choice', options: ['same', 'money'] }],
  ['days', { kind: 'number', min: 0, max: 4 }],
  ['price', { kind: 'money', currency: 'EUR', min: 0, max: 300 }],
  ['cost', { kind: 'money', currency: 'EUR', min: 0, max: 300 }],
]);
const names = [...types.keys()];
const domains: readonly (readonly Value[])[] = [
  [true, false],
  ['same', 'money'],
  [0, 1, 2, 3, 4],
  [0, 100, 150, 300],
  [0, 100, 150, 300],
];
const everything = domains.reduce<readonly (readonly Value[])[]>(
  (all, values) => all.flatMap((one) => values.map((value) => [...one, value])),
  [[]],
);

const conditions = [
  'opened',
  'not opened',
  'wants is "same"',
  'wants is not "same" and days > 2',
  'wants in ["same", "money"]',
  'not (wants in ["same"]) or opened is yes',
  'days >= 1 and days < 4',
  'days < 1 or days > 3 or days is 2',
  '3 > days',
  'price > cost',
  'price <= cost or opened',
  'cost < price and not (price > cost)',
  'price + cost > 4',
  'price is 1.50 and cost is not 1.50',
  'not ((opened or days > 1) and (price > 1 or not opened))',
];

function typed(text: string): TypedExpression {
  const scope = {
    typeOf: (name: string) => types.get(name),
    names: () => names,
    isOptional: () => false,
    currency: 'EUR',
  };
  return checkExpression(readExpression(text).expression!, scope, { kind: 'yes_no' }).typed!;
}

/** Whether facts lie in an area, for columns whose value can be told from them. */
function lies(area: Area, facts: readonly Value[]): boolean {
  return [...area].every(([column, region]) =>
    region.kind !== 'options' && region.kind !== 'steps' ? true : isIn(column, region, facts),
  );
}

function isIn(
  { shows }: Column,
  region: Area extends ReadonlyMap<Column, infer R> ? R : never,
  facts: readonly Value[],
): boolean {
  const valueOf = (name: string): Value => facts[names.indexOf(name)]!;
  if (shows.kind === 'whole part') return true;
  const value =
    shows.kind === 'fact'
      ? valueOf(shows.name)
      : orderOf(Number(valueOf(shows.left)), Number(valueOf(shows.right)));
  if (region.kind === 'options') return region.options.has(value as string | boolean);
  return (
    region.kind === 'steps' &&
    region.intervals.some(({ low, high }) => low <= Number(value) && Number(value) <= high)
  );
}

function orderOf(left: number, right: number): string {
  return left < right ? 'less' : left > right ? 'more' : 'same';
}

test.each(conditions)('%s holds nowhere but in its areas', (text) => {
  const condition = typed(text);
  const evaluate = compileExpression(condition, (name) => names.indexOf(name));
  for (const outcome of [true, false]) {
    const areas = new ConditionAreas(() => undefined).of(condition, outcome)!;
    const isExact = areas.every((area) => [...area.keys()].every(({ shows }) => shows.kind !== 'whole part'));
    for (const facts of everything) {
      const isInside = areas.some((area) => lies(area, facts));
      if (evaluate(facts) === outcome) expect(isInside).toBe(true);
      else if (isExact) expect(isInside).toBe(false);
    }
  }
});

test('an area that looks at the same fact twice is not called certain', () => {
  const [area] = new ConditionAreas(() => undefined).of(typed('price > cost and price > 1'), true)!;
  expect(isCertain(area!)).toBe(false);
});
