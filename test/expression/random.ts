import fc from 'fast-check';
import type { FactType } from '../../src/expression/fact-type.js';
import type { Value } from '../../src/expression/value.js';
import { facts, names, scope } from './facts.js';

/** Conditions over yes or no, choices and whole numbers: what this language shares with its wider relative as it is. */
export const plainCondition = conditions(numbers(2), 3);

/** Conditions over facts of every type. */
export const anyCondition = conditions(fc.oneof(comparedAmounts(), guarded()), 3);

export const anyAmount = amounts(3);

const shred = fc.constantFrom(
  ...[
    'and',
    'or',
    'not',
    'is',
    'is not',
    'in',
    '(',
    ')',
    '[',
    ']',
    ',',
    '+',
    '-',
    '*',
    '<',
    '<=',
    '==',
    '!=',
    '!',
    '&&',
    '||',
  ],
  ...[
    'opened',
    'tier',
    'item_price',
    'quantity',
    'today',
    'extras',
    'gift_note',
    'b_1',
    'gold',
    'yes',
    'no',
    'true',
  ],
  ...[
    '3',
    '12.5',
    '"gold"',
    "'it'",
    'min(',
    'count(',
    'known(',
    'days(',
    'percent(',
    'money(',
    'date(',
    'other(',
    '\n',
  ],
  // Outside our language, or outside any.
  ...[
    '=',
    '/',
    '%',
    '?',
    ':',
    '.',
    '{',
    '}',
    'null',
    'if',
    '1e5',
    '0x1',
    '3u',
    'r"x"',
    '"""',
    '//',
    '"\\n"',
    '5.',
    '.5',
    '#',
  ],
);

/** What might be left of a condition after a fall: all sorts of parts in any order. */
export const shreds = fc.oneof(
  fc.array(shred, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' ')),
  fc.array(shred, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
);

function conditions(comparison: fc.Arbitrary<string>, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('opened', 'damaged') },
    { weight: 3, arbitrary: comparison },
    { weight: 1, arbitrary: fc.constantFrom('yes', 'no') },
    fc.constantFrom('tier is "gold"', 'tier is not "silver"', 'tier in ["gold", "silver"]', '"gold" is tier'),
  );
  return nested(leaf, depth, (inner) =>
    fc.oneof(
      fc.tuple(inner, fc.constantFrom('and', 'or'), inner).map((parts) => `(${parts.join(' ')})`),
      inner.map((condition) => `not (${condition})`),
    ),
  );
}

function numbers(depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(fc.constantFrom('quantity', 'days_since_order'), fc.nat(25).map(String));
  const number = nested(leaf, depth, (inner) =>
    fc.oneof(
      fc.tuple(inner, fc.constantFrom('+', '-', '*'), inner).map((parts) => `(${parts.join(' ')})`),
      inner.map((amount) => `-${amount}`),
    ),
  );
  const sign = fc.constantFrom('is', 'is not', '<', '<=', '>', '>=', '==', '!=');
  return fc.oneof(
    fc.tuple(number, sign, number).map((parts) => parts.join(' ')),
    fc.tuple(number, number, number).map(([one, other, third]) => `${one} in [${other}, ${third}]`),
  );
}

function amounts(depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    fc.constantFrom('item_price', 'shipping_paid', 'return_cost', 'authority_limit'),
    fc.nat(5000).map((cents) => (cents / 100).toFixed(2)),
  );
  return nested(leaf, depth, (inner) =>
    fc.oneof(
      fc.tuple(inner, fc.constantFrom('+', '-'), inner).map((parts) => `(${parts.join(' ')})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), inner, inner)
        .map(([name, a, b]) => `${name}(${a}, ${b}, item_price)`),
      fc
        .tuple(fc.constantFrom('discount', '15', '12.5'), inner)
        .map(([rate, amount]) => `percent(${rate}, ${amount})`),
      inner.map((amount) => `quantity * ${amount}`),
      inner.map((amount) => `-${amount}`),
    ),
  );
}

function comparedAmounts(): fc.Arbitrary<string> {
  const sign = fc.constantFrom('is', 'is not', '<', '<=', '>', '>=');
  return fc.oneof(
    fc.tuple(amounts(2), sign, fc.constantFrom('item_price', 'return_cost')).map((parts) => parts.join(' ')),
    fc.constantFrom(
      'today - order_date <= warranty',
      'order_date + days(quantity) > today',
      'weeks(2) + order_date > today',
      '"bag" in extras',
      'city in ["Utrecht"]',
      'city in serials',
      'count(extras) > 1',
    ),
  );
}

/** An optional fact is looked at only where it is known. */
function guarded(): fc.Arbitrary<string> {
  return fc.constantFrom(
    'known(gift_note)',
    '(known(gift_note) and gift_note is "x")',
    '(not known(second_price) or second_price > item_price)',
  );
}

function nested(
  leaf: fc.Arbitrary<string>,
  depth: number,
  grow: (inner: fc.Arbitrary<string>) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return depth === 0 ? leaf : fc.oneof(leaf, grow(nested(leaf, depth - 1, grow)));
}

/** A value of the type as somebody could enter it. */
export function valuesOf(type: FactType): fc.Arbitrary<Exclude<Value, null>> {
  switch (type.kind) {
    case 'text':
      return fc.string({ minLength: 1 }).map((text) => text.trim() || 'x');
    case 'choice':
      return fc.constantFrom(...type.options);
    case 'yes_no':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: type.min ?? -999_999_999, max: type.max ?? 999_999_999 });
    case 'money':
    case 'percent':
      return fc.integer({ min: type.min ?? 0, max: type.max ?? 99_999_999_999 });
    case 'date':
      return fc.integer({ min: -25_567, max: 376_199 });
    case 'duration':
      return fc.integer({ min: 0, max: 36_525 * 1440 });
    case 'list':
      return fc.array(valuesOf(type.of), { maxLength: 3 });
  }
}

/** What there is to know of a case: a value for each fact, of which the optional ones may be left out. */
export const everythingKnown: fc.Arbitrary<readonly Value[]> = fc.tuple(
  ...names.map((name): fc.Arbitrary<Value> => {
    // Small amounts, so that comparisons come out either way.
    const type = facts[name]!;
    const small =
      type.kind === 'money' || type.kind === 'number' ? fc.integer({ min: 1, max: 20 }) : valuesOf(type);
    return scope.isOptional(name) ? fc.option(small) : small;
  }),
);

/** Which of the facts are known so far. */
export const whatIsKnown: fc.Arbitrary<readonly boolean[]> = fc.tuple(...names.map(() => fc.boolean()));
