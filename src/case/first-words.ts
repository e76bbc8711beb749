import type { Event } from './event.js';

/** The first words that the customer had from us, said or sent. */
export function firstWordsOf(events: readonly Event[]): Event | undefined {
  return events.find(({ type }) => type === 'said' || type === 'written');
}
