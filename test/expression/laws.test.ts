import fc from 'fast-check';
import { bound } from '../../src/expression/bound.js';
import { cellAsRegion } from '../../src/expression/cell-as-region.js';
import { cellFits } from '../../src/expression/cell-fits.js';
import { checkExpression, type ExpressionCheck } from '../../src/expression/check-expression.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { percentOf } from '../../src/expression/exact-arithmetic.js';
import type { FactType } from '../../src/expression/fact-type.js';
import { compileFirstMissing } from '../../src/expression/first-missing.js';
import { literalOf } from '../../src/expression/literal-of.js';
import { readCell } from '../../src/expression/read-cell.js';
import { readExpression } from '../../src/expression/read-expression.js';
import { readValue } from '../../src/expression/read-value.js';
import type { Value } from '../../src/expression/value.js';
import { checked } from './checked.js';
import { names, scope, slotOf } from './facts.js';
import { anyAmount, anyCondition, everythingKnown, shreds, valuesOf, whatIsKnown } from './random.js';

const limits = fc.record({ min: fc.integer({ min: -5000, max: 0 }) }, { requiredKeys: [] });
const simpleType: fc.Arbitrary<FactType> = fc.oneof(
  fc.constantFrom<FactType>({ kind: 'text' }, { kind: 'yes_no' }, { kind: 'date' }, { kind: 'duration' }),
  fc.constant<FactType>({ kind: 'choice', options: ['same', 'money, back', '"quoted"', 'a or b'] }),
  fc
    .tuple(fc.constantFrom('number' as const, 'percent' as const), limits)
    .map(([kind, ends]) => ({ kind, ...ends })),
  fc
    .tuple(fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), limits)
    .map(([currency, ends]): FactType => ({ kind: 'money', currency, ...ends, max: 99_999_999 })),
);
const anyType: fc.Arbitrary<FactType> = fc.oneof(
  simpleType,
  simpleType.map((of): FactType => ({ kind: 'list', of })),
  simpleType.map((of): FactType => ({ kind: 'list', of: { kind: 'list', of } })),
);

test('what a value is written as is read as the same value', () => {
  const typed = anyType.chain((type) => fc.tuple(fc.constant(type), valuesOf(type)));
  fc.assert(
    fc.property(typed, ([type, value]) => {
      expect(readValue(literalOf(value, type), type)).toEqual({ value });
    }),
  );
});

test('whatever is written comes out either right or with a fault at a place within it', () => {
  const text = fc.oneof(shreds, anyCondition, fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, fc.constantFrom('any' as const, { kind: 'yes_no' } as const), (written, wanted) => {
      const { expression, faults } = readExpression(written);
      const check: ExpressionCheck = expression ? checkExpression(expression, scope, wanted) : { faults: [] };
      for (const { start, end } of [...faults, ...check.faults]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(written.length);
      }
      const isFaulty = [...faults, ...check.faults].some(({ severity }) => severity === 'error');
      expect(isFaulty || check.typed !== undefined).toBe(true);
      if (check.typed) compileExpression(check.typed, slotOf)(names.map(() => undefined));
    }),
    { numRuns: 1500 },
  );
});

const onlyKnown = (all: readonly Value[], known: readonly boolean[]) =>
  all.map((value, slot) => (known[slot] === true ? value : undefined));

test('an outcome that can be told early stands, whatever comes to be known', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyCondition,
        anyAmount.map((amount) => `${amount} + item_price`),
      ),
      everythingKnown,
      whatIsKnown,
      (text, all, known) => {
        const evaluate = compileExpression(checked(text), slotOf);
        const early = evaluate(onlyKnown(all, known));
        expect(evaluate(all)).not.toBe(undefined);
        if (early !== undefined) expect(early).toBe(evaluate(all));
      },
    ),
    { numRuns: 300 },
  );
});

test('asking for the first missing fact, and again, comes to the outcome without a question too many', () => {
  fc.assert(
    fc.property(anyCondition, everythingKnown, (text, all) => {
      const typed = checked(text);
      const evaluate = compileExpression(typed, slotOf);
      const missing = compileFirstMissing(typed, slotOf);
      const known: (Value | undefined)[] = names.map(() => undefined);
      for (let name = missing(known); name !== undefined; name = missing(known)) {
        expect(evaluate(known)).toBe(undefined);
        expect(known[slotOf(name)]).toBe(undefined);
        known[slotOf(name)] = all[slotOf(name)];
      }
      expect(evaluate(known)).toBe(evaluate(all));
    }),
    { numRuns: 300 },
  );
});

test('no amount lies outside its bounds', () => {
  fc.assert(
    fc.property(anyAmount, everythingKnown, whatIsKnown, (text, all, known) => {
      const typed = checked(`${text} + item_price`);
      const pointOf = (name: string) => {
        const value = Number(all[slotOf(name)]);
        return known[slotOf(name)] === true ? { low: value, high: value } : undefined;
      };
      const { low, high } = bound(typed, pointOf);
      const amount = compileExpression(typed, slotOf)(all) as number;
      fc.pre(!Number.isNaN(amount));
      expect(low).toBeLessThanOrEqual(amount);
      expect(amount).toBeLessThanOrEqual(high);
    }),
    { numRuns: 300 },
  );
});

test('a percentage is rounded half up, and exact for any amount', () => {
  const rates = fc.integer({ min: 0, max: 100_000 });
  const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  fc.assert(
    fc.property(rates, cents, (rate, amount) => {
      const product = BigInt(rate) * BigInt(amount) + 5000n;
      const floor = product / 10_000n - (product < 0n && product % 10_000n !== 0n ? 1n : 0n);
      expect(BigInt(percentOf(rate, amount))).toBe(floor);
    }),
  );
  expect([percentOf(1500, 1999), percentOf(5000, 1), percentOf(5000, -1), percentOf(5000, -3)]).toEqual([
    300, 1, 0, -1,
  ]);
});

test('a value fits a cell exactly if it lies in its region', () => {
  const number: FactType = { kind: 'number', min: 1, max: 12 };
  const choice: FactType = { kind: 'choice', options: ['a', 'b', 'c'] };
  const cells = fc.oneof(
    fc
      .constantFrom(
        'any',
        'under 5',
        'over 5',
        '3',
        'not 3',
        '3 or 4 or 9',
        'not 1 or 12',
        '4 to 10',
        '5 or more',
        'up to 5',
      )
      .map((cell) => [cell, number] as const),
    fc.constantFrom('any', 'a', 'a or b', 'not a', 'not a or c').map((cell) => [cell, choice] as const),
  );
  fc.assert(
    fc.property(
      cells.chain(([cell, type]) => fc.tuple(fc.constant(cell), fc.constant(type), valuesOf(type))),
      ([text, type, value]) => {
        const read = readCell(text, type);
        if ('fault' in read) throw new Error(read.fault.message);
        const region = cellAsRegion(read.cell, type);
        const isInside =
          region.kind === 'steps'
            ? region.intervals.some(({ low, high }) => low <= Number(value) && Number(value) <= high)
            : region.kind === 'options' && region.options.has(value as string);
        expect(cellFits(read.cell, value)).toBe(isInside);
      },
    ),
  );
});
