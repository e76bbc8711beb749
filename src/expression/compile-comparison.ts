import { exchanged } from './comparison.js';
import type { Evaluate } from './evaluate.js';
import type { Comparison } from './expression.js';
import { operandValue, type Operand } from './operand.js';
import type { Value } from './value.js';

/**
 * A comparison is false where a side was left out or is too large to be worked out, and cannot be told yet where a side
 * is not known.
 *
 * Every sign has a closure of its own, and another for the usual case of a fact and a value: with one closure for all
 * that is handed the sign and calls for its sides a comparison takes three times as long.
 */
export function compileComparison(operator: Comparison, left: Operand, right: Operand): Evaluate {
  if (left.kind === 'fact' && right.kind === 'value') return factToValue(operator, left.slot, right.value);
  if (left.kind === 'value' && right.kind === 'fact') {
    return factToValue(exchanged[operator], right.slot, left.value);
  }
  return anyToAny(operator, left, right);
}

function factToValue(operator: Comparison, slot: number, value: Value): Evaluate {
  const limit = Number(value);
  switch (operator) {
    case '==':
      return (facts) => {
        const fact = facts[slot];
        return fact === undefined ? undefined : fact === value;
      };
    case '!=':
      return (facts) => {
        const fact = facts[slot];
        return isThere(fact) ? isOther(fact, value) : outcomeWithout(fact, value);
      };
    case '<':
      return (facts) => {
        const fact = facts[slot];
        return typeof fact === 'number' ? fact < limit : outcomeWithout(fact, value);
      };
    case '<=':
      return (facts) => {
        const fact = facts[slot];
        return typeof fact === 'number' ? fact <= limit : outcomeWithout(fact, value);
      };
    case '>':
      return (facts) => {
        const fact = facts[slot];
        return typeof fact === 'number' ? fact > limit : outcomeWithout(fact, value);
      };
    case '>=':
      return (facts) => {
        const fact = facts[slot];
        return typeof fact === 'number' ? fact >= limit : outcomeWithout(fact, value);
      };
  }
}

function anyToAny(operator: Comparison, left: Operand, right: Operand): Evaluate {
  switch (operator) {
    case '==':
      return (facts) => {
        const a = operandValue(left, facts);
        const b = operandValue(right, facts);
        return isThere(a) && isThere(b) ? a === b : outcomeWithout(a, b);
      };
    case '!=':
      return (facts) => {
        const a = operandValue(left, facts);
        const b = operandValue(right, facts);
        return isThere(a) && isThere(b) ? isOther(a, b) : outcomeWithout(a, b);
      };
    case '<':
      return (facts) => {
        const a = operandValue(left, facts);
        const b = operandValue(right, facts);
        return typeof a === 'number' && typeof b === 'number' ? a < b : outcomeWithout(a, b);
      };
    case '<=':
      return (facts) => {
        const a = operandValue(left, facts);
        const b = operandValue(right, facts);
        return typeof a === 'number' && typeof b === 'number' ? a <= b : outcomeWithout(a, b);
      };
    case '>':
      return anyToAny('<', right, left);
    case '>=':
      return anyToAny('<=', right, left);
  }
}

/** An amount too large to be worked out is not even the same as itself, and so is not known to be another either. */
function isOther(left: Value, right: Value): boolean {
  return left !== right && left === left && right === right;
}

function isThere(value: Value | undefined): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}

/** What a comparison comes to when one of its sides, or both, cannot be compared. */
function outcomeWithout(left: Value | undefined, right: Value | undefined): false | undefined {
  return left === null || right === null ? false : undefined;
}
