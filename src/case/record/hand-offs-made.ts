import { endsOf } from './ends-of.js';
import type { EventOf } from './event-of.js';
import type { RecordedHandOff } from './resolution-record.js';
import type { Scribe } from './scribe.js';

type Followed = EventOf<'taken' | 'not_taken'>;

/** Hand-offs with what was passed on, and who took them. What the customer takes on themselves, nobody takes. */
export function handOffsMade(scribe: Scribe): readonly RecordedHandOff[] {
  const handedOff = scribe.of('handed_off');
  const ends = endsOf(handedOff, scribe.of('taken', 'not_taken'));
  return handedOff.map((event) => ({
    to: scribe.party(event.to, event.at),
    ...(event.because !== undefined && { because: scribe.words(event.because) }),
    ...(event.channel !== undefined && { channel: event.channel }),
    brief: event.brief.map((line) => scribe.words(line)),
    ...endOf(scribe, ends.get(event)),
    ...scribe.entry(event),
  }));
}

function endOf(scribe: Scribe, after: Followed | undefined): Pick<RecordedHandOff, 'taken' | 'notTaken'> {
  if (!after) return {};
  return after.type === 'taken'
    ? { taken: { name: scribe.words(after.name), at: scribe.moment(after.at) } }
    : { notTaken: scribe.words(after.because) };
}
