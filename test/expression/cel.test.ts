import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { compileExpression } from '../../src/expression/compile-expression.js';
import type { Expression } from '../../src/expression/expression.js';
import { readExpression } from '../../src/expression/read-expression.js';
import type { Value } from '../../src/expression/value.js';
import { checked } from './checked.js';
import { slotOf } from './facts.js';
import { plainCondition, shreds } from './random.js';

// Our reader and our closures against an engine of the Common Expression Language.
const engine = new Environment()
  .registerVariable('opened', 'bool')
  .registerVariable('damaged', 'bool')
  .registerVariable('tier', 'string')
  .registerVariable('quantity', 'int')
  .registerVariable('days_since_order', 'int');

const signs: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  is: '==',
  yes: 'true',
  no: 'false',
};

/** The trainer's words as the signs that they stand for, quoted text left as it is. */
function withSigns(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'|\bis\s+not\b|\b(?:and|or|not|is|yes|no)\b/g, (word) =>
    /^is\s+not/.test(word) ? '!=' : (signs[word] ?? word),
  );
}

/** The engine's tree as one of ours, without places. */
function fromEngine({ op, args }: ASTNode): unknown {
  const pair = ([left, right]: readonly [ASTNode, ASTNode]) => ({
    left: fromEngine(left),
    right: fromEngine(right),
  });
  switch (op) {
    case 'value':
      return typeof args === 'bigint' ? { number: Number(args) } : { value: args };
    case 'id':
      return { name: args };
    case 'list':
      return { list: args.map(fromEngine) };
    case 'call':
      return { call: args[0], args: args[1].map(fromEngine) };
    case '!_':
    case '-_':
      return { op, of: fromEngine(args) };
    case '||':
    case '&&':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case '+':
    case '-':
    case '*':
      return { op, ...pair(args) };
    case '/':
    case '%':
    case '?:':
    case '.':
    case '.?':
    case '[]':
    case '[?]':
    case 'map':
    case 'rcall':
      throw new Error(`not in our language: ${op}`);
  }
}

function withoutPlaces(part: Expression): unknown {
  const pair = (op: string, { left, right }: { left: Expression; right: Expression }) => ({
    op,
    left: withoutPlaces(left),
    right: withoutPlaces(right),
  });
  switch (part.kind) {
    case 'whole':
      return { number: part.value };
    case 'decimal':
      return { value: Number(part.digits) };
    case 'text':
    case 'yes_no':
      return { value: part.value };
    case 'name':
      return { name: part.name };
    case 'list':
      return { list: part.items.map(withoutPlaces) };
    case 'call':
      return { call: part.callee.name, args: part.args.map(withoutPlaces) };
    case 'not':
      return { op: '!_', of: withoutPlaces(part.of) };
    case 'negative':
      return { op: '-_', of: withoutPlaces(part.of) };
    case 'and':
      return pair('&&', part);
    case 'or':
      return pair('||', part);
    case 'in':
      return pair('in', part);
    case 'compare':
    case 'arithmetic':
      return pair(part.operator, part);
    case 'broken':
      throw new Error('nothing is broken without a fault');
  }
}

test('what is read without a fault is read the same by the engine', () => {
  const condition = plainCondition.map((text) => text.replace(/^\((.*)\)$/, '$1'));
  let count = 0;
  fc.assert(
    fc.property(fc.oneof(shreds, condition), (text) => {
      const { expression, faults } = readExpression(text);
      if (expression === undefined || faults.length > 0) return;
      count += 1;
      expect(withoutPlaces(expression)).toEqual(fromEngine(engine.parse(withSigns(text)).ast));
    }),
    { numRuns: 4000 },
  );
  expect(count).toBeGreaterThan(300);
});

test('what is worked out is what the engine works out', () => {
  const context = fc.record({
    opened: fc.boolean(),
    damaged: fc.boolean(),
    tier: fc.constantFrom('standard', 'silver', 'gold'),
    quantity: fc.integer({ min: 1, max: 20 }),
    days_since_order: fc.nat(100),
  });
  fc.assert(
    fc.property(plainCondition, context, (text, values) => {
      const slots: Value[] = [];
      for (const [name, value] of Object.entries(values)) slots[slotOf(name)] = value;
      const { quantity, days_since_order } = values;
      const theirs = engine.evaluate(withSigns(text), {
        ...values,
        quantity: BigInt(quantity),
        days_since_order: BigInt(days_since_order),
      }) as unknown;
      expect(compileExpression(checked(text), slotOf)(slots)).toBe(theirs);
    }),
    { numRuns: 500 },
  );
});
