import type { RecordedCase } from './recorded-case.js';
import type { ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';

/** What was said to the customer and by them, the contacts that they had, and what was noted about it. */
export function wordsExchanged(
  scribe: Scribe,
  of: RecordedCase,
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
    shown: wordsShown(scribe, of),
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

/** What the case went on without, and what stands before the agent now: each may have been said, and nobody has told. */
function wordsShown(scribe: Scribe, { stop, inputs, opening }: RecordedCase): ResolutionRecord['shown'] {
  const before = stop.kind === 'question' ? (stop.before ?? []) : [];
  // They came up with what was told last, beside leaving the case and taking it up again.
  const last =
    inputs.findLast(({ kind }) => kind !== 'pause' && kind !== 'resume' && kind !== 'note') ?? opening;
  const standing = before.filter(({ kind, isSaid }) => kind === 'say' && !isSaid);
  return [
    ...wordsOf(scribe, 'shown'),
    ...standing.map(({ text }) => ({ words: scribe.words(text), ...scribe.entry(last) })),
  ];
}
