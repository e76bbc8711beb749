import { openCase, tellCase, type Case } from '../case/case.js';
import type { Head } from './held-case.js';
import { writtenOpening, type JournalEntry } from './journal-entry.js';

/** The entries that a case has beyond a place in its journal; all of them from the beginning. */
export function entriesSince(told: Case, from: Pick<Head, 'entries' | 'events'>): JournalEntry[] {
  const { opening, inputs, events } = told;
  const ends = eventsAfterEach(told, from);
  const entries: JournalEntry[] = [];
  let begin = from.events;
  for (const [index, end] of ends.entries()) {
    const entry = from.entries + index + 1;
    const input = inputs[entry - 2];
    const brought = events.slice(begin, end);
    if (entry === 1) entries.push({ entry, opening: writtenOpening(opening), events: brought });
    else if (input) entries.push({ entry, input, events: brought });
    begin = end;
  }
  return entries;
}

/** How many events there were after each new entry. Only where there are several does it take walking the case again. */
function eventsAfterEach(
  { checked, opening, inputs, events }: Case,
  { entries }: Pick<Head, 'entries'>,
): number[] {
  const missing = inputs.length + 1 - entries;
  if (missing <= 1) return Array.from({ length: missing }, () => events.length);
  let walked = openCase(checked, opening);
  const counts = [walked.events.length];
  for (const input of inputs) {
    const told = tellCase(walked, input);
    if (told.kind === 'refused') throw new Error(`a case does not take what it was told: ${told.message}`);
    walked = told.case;
    counts.push(walked.events.length);
  }
  return counts.slice(entries);
}
