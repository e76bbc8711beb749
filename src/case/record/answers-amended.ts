import type { Event } from '../event.js';
import type { EventOf } from './event-of.js';
import type { RecordedAmendment } from './resolution-record.js';
import type { Scribe } from './scribe.js';

type Consequence = RecordedAmendment['consequences'][number];

/** Answers that were changed, with what became of what had happened before. */
export function answersAmended(scribe: Scribe): readonly RecordedAmendment[] {
  const amendments = scribe.of('answer_amended');
  return amendments.map((event, at) => ({
    question: scribe.words(event.label),
    from: scribe.words(event.from),
    to: scribe.words(event.to),
    consequences: consequencesOf(
      scribe,
      scribe.events.slice(event.seq, (amendments[at + 1]?.seq ?? Infinity) - 1),
    ),
    ...scribe.entry(event),
  }));
}

/** Decisions about what an amendment left over are made in a place of their own. */
const placeOfDecision = /(^|\/)changed\.\d+\//;

function consequencesOf(scribe: Scribe, after: readonly Event[]): readonly Consequence[] {
  return after.flatMap((event) => {
    if (!placeOfDecision.test(event.step ?? '')) return [];
    if (event.type === 'kept_anyway') return [consequence(scribe, event, event.event, 'kept')];
    if (event.type === 'remedy_reversed') return [consequence(scribe, event, event.grant, 'reversed')];
    if (event.type === 'undone') return [consequence(scribe, event, event.event, 'undone')];
    return event.type === 'promise_released' ? [consequence(scribe, event, event.made, 'released')] : [];
  });
}

function consequence(
  scribe: Scribe,
  event: EventOf<'kept_anyway' | 'remedy_reversed' | 'undone' | 'promise_released'>,
  about: number,
  became: Consequence['became'],
): Consequence {
  return {
    what: whatHappened(scribe, about),
    became,
    because: scribe.words(event.because),
    ...scribe.entry(event),
  };
}

function whatHappened(scribe: Scribe, seq: number): string {
  const event = scribe.events.find((one) => one.seq === seq);
  if (event?.type === 'remedy_granted') {
    return scribe.words(
      event.worth === null ? event.title : `${event.title}, ${scribe.money(event.worth).text}`,
    );
  }
  if (event?.type === 'promise_made') return scribe.words(event.what);
  if (event?.type === 'done') return scribe.words(event.action);
  throw new Error(`event ${seq} is nothing that could be left over`);
}
