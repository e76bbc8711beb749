import type { Event } from '../case/event.js';
import type { Input } from '../case/input.js';
import type { Opening } from '../case/opening.js';
import type { Value } from '../expression/value.js';

/** An opening as it is written: its facts are pairs of name and value. */
export type WrittenOpening = Omit<Opening, 'facts'> & {
  readonly facts?: readonly (readonly [string, Value])[];
};

/** One entry of a case's journal: its opening, or one input, and the events that this brought. */
export type JournalEntry = (
  { readonly entry: 1; readonly opening: WrittenOpening } | { readonly entry: number; readonly input: Input }
) & { readonly events: readonly Event[] };

export function writtenOpening({ facts, ...opening }: Opening): WrittenOpening {
  return facts ? { ...opening, facts: [...facts] } : opening;
}

export function openingFrom({ facts, ...opening }: WrittenOpening): Opening {
  return facts ? { ...opening, facts: new Map(facts) } : opening;
}
