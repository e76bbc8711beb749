import type { ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';

/** What was said to the customer and by them, the contacts that they had, and what was noted about it. */
export function wordsExchanged(
  scribe: Scribe,
): Pick<ResolutionRecord, 'contacts' | 'confirmations' | 'notes' | 'said' | 'shown'> {
  return {
    contacts: contactsOf(scribe),
    confirmations: scribe.of('confirmed').map((event) => ({
      question: scribe.words(event.question),
      isRight: event.isRight,
      words: event.words === null ? null : scribe.words(event.words),
      ...scribe.entry(event),
    })),
    notes: scribe
      .of('note_added')
      .map((event) => ({ text: scribe.words(event.text), ...scribe.entry(event) })),
    said: wordsOf(scribe, 'said'),
    shown: wordsOf(scribe, 'shown'),
  };
}

/** In the order in which they took place, which is not always that in which they were told of. */
function contactsOf(scribe: Scribe): ResolutionRecord['contacts'] {
  const contacts = scribe.of('contact_made').map((event) => ({ event, at: event.when ?? event.at }));
  return contacts
    .sort((a, b) => a.at - b.at)
    .map(({ event, at }) => ({
      who: scribe.party(event.who, event.at),
      channel: event.channel,
      impression: event.impression,
      ...scribe.entry({ at, by: event.by }),
    }));
}

function wordsOf(scribe: Scribe, kind: 'said' | 'shown'): ResolutionRecord['said'] {
  return scribe.of(kind).map((event) => ({ words: scribe.words(event.words), ...scribe.entry(event) }));
}
