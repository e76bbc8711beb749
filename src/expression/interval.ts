import type { FactType } from './fact-type.js';

/** Every whole step from `low` to `high`, both included; `-Infinity` and `Infinity` where it is open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const everything: Interval = { low: -Infinity, high: Infinity };

/** The interval that a type's own limits leave, in steps of its values at run time. */
export function intervalOf(type: FactType): Interval {
  if (type.kind !== 'number' && type.kind !== 'money' && type.kind !== 'percent') return everything;
  return { low: type.min ?? -Infinity, high: type.max ?? Infinity };
}
