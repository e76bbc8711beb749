import type { Value } from './value.js';

/** What is known of the facts of a case, each in its slot. */
export type Facts = readonly (Value | undefined)[];

/** An expression that is ready to be worked out: `undefined` for as long as its outcome cannot be told. */
export type Evaluate = (facts: Facts) => Value | undefined;

/** Where the value of a fact stands among the facts. */
export type SlotOf = (name: string) => number;
