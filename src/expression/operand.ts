import type { Evaluate, Facts } from './evaluate.js';
import type { Value } from './value.js';

/** What a compiled part works with: a fact in its slot, a value that was written out, or what is worked out first. */
export type Operand =
  | { readonly kind: 'fact'; readonly slot: number; readonly value: undefined; readonly evaluate: Evaluate }
  | { readonly kind: 'value'; readonly slot: -1; readonly value: Value; readonly evaluate: Evaluate }
  | {
      readonly kind: 'worked out';
      readonly slot: -1;
      readonly value: undefined;
      readonly evaluate: Evaluate;
    };

export function factOperand(slot: number): Operand {
  return { kind: 'fact', slot, value: undefined, evaluate: (facts) => facts[slot] };
}

export function valueOperand(value: Value): Operand {
  return { kind: 'value', slot: -1, value, evaluate: () => value };
}

export function workedOutOperand(evaluate: Evaluate): Operand {
  return { kind: 'worked out', slot: -1, value: undefined, evaluate };
}

/** The operand's value, without a call for what only has to be looked up: all three kinds have the same fields. */
export function operandValue({ slot, value, evaluate }: Operand, facts: Facts): Value | undefined {
  if (slot >= 0) return facts[slot];
  return value === undefined ? evaluate(facts) : value;
}
