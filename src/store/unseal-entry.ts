import { masked } from '../case/record/mask-words.js';
import type { JournalEntry } from './journal-entry.js';
import type { Json, Seal, SealedPlace, Secret } from './seal-entry.js';

/** The seals of an entry's text, in their order. */
export function sealsOf(text: string): readonly Seal[] {
  return (JSON.parse(text) as { sealed?: readonly Seal[] }).sealed ?? [];
}

/** An entry as it was before it was sealed; what was erased since still reads `•••`. */
export function unsealEntry(text: string, secrets: readonly Secret[]): JournalEntry {
  const { sealed = [], ...entry } = JSON.parse(text) as { sealed?: readonly Seal[]; [key: string]: unknown };
  const places = sealed.flatMap(({ at }, index) => at.map((place) => ({ place, secret: secrets[index] })));
  // From the last to the first, so that none moves one that is yet to come.
  places.sort((a, b) => (b.place.from ?? 0) - (a.place.from ?? 0));
  for (const { place, secret } of places) if (secret) putBack(entry, place, secret[1]);
  return entry as unknown as JournalEntry;
}

function putBack(entry: object, { path, from }: SealedPlace, value: Json): void {
  const last = path.at(-1);
  const owner = path.slice(0, -1).reduce<unknown>((within, key) => partOf(within, key), entry);
  if (last === undefined || typeof owner !== 'object' || owner === null) return;
  const words = partOf(owner, last);
  const isCutOut = from !== undefined && typeof words === 'string' && typeof value === 'string';
  const whole = isCutOut ? words.slice(0, from) + value + words.slice(from + masked.length) : value;
  Object.assign(owner, { [last]: whole });
}

function partOf(within: unknown, key: string | number): unknown {
  return typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[key] : undefined;
}
