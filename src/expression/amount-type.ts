import type { FactType } from './fact-type.js';

/** Whether values of the type can be more or less than each other, and not just the same or not. */
export function isOrdered(type: FactType): boolean {
  return type.kind === 'date' || isAmount(type);
}

/** Whether values of the type can be added and taken away from each other. */
export function isAmount({ kind }: FactType): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'duration';
}

/** The type of what is worked out from values of a type: the limits were meant for what is asked. */
export function withoutLimits(type: FactType): FactType {
  if (type.kind === 'money') return { kind: type.kind, currency: type.currency };
  return type.kind === 'number' || type.kind === 'percent' ? { kind: type.kind } : type;
}
