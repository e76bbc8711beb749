import type { FactType } from './fact-type.js';
import { intervalOf } from './interval.js';
import { literalOf } from './literal-of.js';
import { readUnlimited, type ValueReading } from './read-unlimited.js';
import type { Value } from './value.js';

/**
 * Reads what a person typed, or wrote in a file, as a value of the type. Nothing is rounded or guessed: what could mean
 * two things is a fault that says how to write it. A list is one text with commas, or its items apart.
 */
export function readValue(text: string | readonly string[], type: FactType): ValueReading {
  const reading = readUnlimited(text, type);
  return 'fault' in reading ? reading : (limitFault(reading.value, type, text) ?? reading);
}

function limitFault(
  value: Value,
  type: FactType,
  written?: string | readonly string[],
): ValueReading | undefined {
  if (type.kind === 'list') {
    return (value as readonly Value[])
      .map((item) => limitFault(item, type.of))
      .find((fault) => fault !== undefined);
  }
  const { low, high } = intervalOf(type);
  const least = low === -Infinity && startsAtNothing(type) ? 0 : low;
  if (typeof value !== 'number' || (least <= value && value <= high)) return undefined;
  const limit = value < least ? least : high;
  const help = `the ${value < least ? 'least' : 'most'} it can be is ${literalOf(limit, type)}`;
  const shown = typeof written === 'string' ? written.trim() : literalOf(value, type);
  return { fault: `\`${shown}\` is too ${value < least ? 'low' : 'high'}`, help };
}

/** A price below nothing is a slip of the hand, so it is read only where the limits say that it may be. */
function startsAtNothing(type: FactType): boolean {
  return (type.kind === 'money' || type.kind === 'percent') && type.min === undefined;
}
