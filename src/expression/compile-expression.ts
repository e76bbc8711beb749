import { compileComparison } from './compile-comparison.js';
import type { Evaluate, SlotOf } from './evaluate.js';
import { add, moveDate, multiply, percentOf, subtract, timeBetween } from './exact-arithmetic.js';
import type { Arithmetic } from './expression.js';
import { factOperand, operandValue, valueOperand, workedOutOperand, type Operand } from './operand.js';
import type { TypedExpression } from './typed-expression.js';
import type { Value } from './value.js';

/**
 * Makes a checked expression ready to be worked out again and again: closures over the slots of the facts, which
 * allocate nothing.
 *
 * Conditions have three outcomes after S. C. Kleene ("Introduction to Metamathematics", 1952, §64): `or` is true as
 * soon as one side is, whatever the other may turn out to be, `and` false as soon as one side is, and otherwise the
 * outcome is `undefined` until it can no longer change. A fact that was left out makes a condition or comparison false,
 * and any amount that is worked out from it `null`. An amount beyond what can be counted exactly is `NaN`, and every
 * comparison with it is false.
 */
export function compileExpression(typed: TypedExpression, slotOf: SlotOf): Evaluate {
  return compiler(slotOf)(typed);
}

/** Compiles the parts of one expression, each of them once however often it is asked for. */
export function compiler(slotOf: SlotOf): (typed: TypedExpression) => Evaluate {
  const operands = new Map<TypedExpression, Operand>();
  const operandOf = (typed: TypedExpression): Operand => {
    const operand = operands.get(typed) ?? makeOperand(typed, slotOf, operandOf);
    operands.set(typed, operand);
    return operand;
  };
  return (typed) => operandOf(typed).evaluate;
}

type OperandOf = (typed: TypedExpression) => Operand;

function makeOperand(typed: TypedExpression, slotOf: SlotOf, operandOf: OperandOf): Operand {
  if (typed.kind === 'literal') return valueOperand(typed.value);
  if (typed.kind === 'fact') return factOperand(slotOf(typed.name));
  return workedOutOperand(compilePart(typed, slotOf, operandOf));
}

type Part = Exclude<TypedExpression, { kind: 'literal' | 'fact' }>;

function compilePart(typed: Part, slotOf: SlotOf, operandOf: OperandOf): Evaluate {
  switch (typed.kind) {
    case 'known':
      return isKnown(slotOf(typed.name));
    case 'list':
      return list(typed.items.map(operandOf));
    case 'not':
      return not(operandOf(typed.of).evaluate);
    case 'and':
      return and(operandOf(typed.left).evaluate, operandOf(typed.right).evaluate);
    case 'or':
      return or(operandOf(typed.left).evaluate, operandOf(typed.right).evaluate);
    case 'compare':
      return compileComparison(typed.operator, operandOf(typed.left), operandOf(typed.right));
    case 'in':
      return compileIn(typed, operandOf);
    case 'negative':
      return workedOut(valueOperand(0), operandOf(typed.of), subtract);
    case 'arithmetic':
      return workedOut(operandOf(typed.left), operandOf(typed.right), arithmetic[typed.operator]);
    case 'move_date':
      return workedOut(operandOf(typed.date), operandOf(typed.by), (date, by) =>
        moveDate(date, by, typed.direction),
      );
    case 'time_between':
      return workedOut(operandOf(typed.from), operandOf(typed.to), timeBetween);
    case 'percent_of':
      return workedOut(operandOf(typed.rate), operandOf(typed.amount), percentOf);
    case 'least':
      return extreme(typed.items.map(operandOf), Math.min);
    case 'greatest':
      return extreme(typed.items.map(operandOf), Math.max);
    case 'count':
      return count(operandOf(typed.list));
  }
}

const arithmetic: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
};

function isKnown(slot: number): Evaluate {
  return (facts) => (facts[slot] === undefined ? undefined : facts[slot] !== null);
}

function not(of: Evaluate): Evaluate {
  return (facts) => {
    const outcome = of(facts);
    return outcome === undefined ? undefined : outcome !== true;
  };
}

function and(left: Evaluate, right: Evaluate): Evaluate {
  return (facts) => {
    const first = left(facts);
    if (first !== true && first !== undefined) return false;
    const second = right(facts);
    if (second !== true && second !== undefined) return false;
    return first === undefined || second === undefined ? undefined : true;
  };
}

function or(left: Evaluate, right: Evaluate): Evaluate {
  return (facts) => {
    const first = left(facts);
    if (first === true) return true;
    const second = right(facts);
    if (second === true) return true;
    return first === undefined || second === undefined ? undefined : false;
  };
}

/** A result from two amounts: left out if either was, and not known for as long as either is not. */
function workedOut(left: Operand, right: Operand, work: (left: number, right: number) => number): Evaluate {
  return (facts) => {
    const a = operandValue(left, facts);
    const b = operandValue(right, facts);
    if (typeof a === 'number' && typeof b === 'number') return work(a, b);
    return a === null || b === null ? null : undefined;
  };
}

function extreme(items: readonly Operand[], pick: (left: number, right: number) => number): Evaluate {
  return items.reduce((left, right) => workedOutOperand(workedOut(left, right, pick))).evaluate;
}

function list(items: readonly Operand[]): Evaluate {
  return (facts) => {
    const values: Value[] = [];
    for (const item of items) {
      const value = operandValue(item, facts);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

function count(of: Operand): Evaluate {
  return (facts) => {
    const values = operandValue(of, facts);
    if (values === undefined || values === null) return values;
    return (values as readonly Value[]).length;
  };
}

/** A written list whose values are all written out is one value; where some are worked out, any may be it first. */
function compileIn(
  { left, right }: Extract<TypedExpression, { kind: 'in' }>,
  operandOf: OperandOf,
): Evaluate {
  if (right.kind !== 'list') return isAmong(operandOf(left), operandOf(right));
  const values = right.items.flatMap((item) => (item.kind === 'literal' ? [item.value] : []));
  if (values.length === right.items.length) return isAmong(operandOf(left), valueOperand(values));
  return right.items.map((item) => compileComparison('==', operandOf(left), operandOf(item))).reduce(or);
}

function isAmong(left: Operand, right: Operand): Evaluate {
  return (facts) => {
    const value = operandValue(left, facts);
    const values = operandValue(right, facts);
    if (value === null || values === null) return false;
    if (value === undefined || values === undefined) return undefined;
    return (values as readonly Value[]).includes(value);
  };
}
