import type { EventOf } from './event-of.js';
import type { RecordedHandOff } from './resolution-record.js';
import type { Scribe } from './scribe.js';

type Followed = EventOf<'taken' | 'not_taken'>;

/**
 * Hand-offs with what was passed on, and who took them. What the customer takes on themselves, nobody takes. One that ended
 * otherwise once an answer was changed stands there with each of its ends.
 */
export function handOffsMade(scribe: Scribe): readonly RecordedHandOff[] {
  const handedOff = scribe.of('handed_off');
  const followed = scribe.of('taken', 'not_taken');
  return handedOff.flatMap((event, at) => {
    const again = handedOff.slice(at + 1).find(({ step }) => step === event.step)?.seq ?? Infinity;
    const there = followed.filter(({ step }) => step === event.step);
    const ends = there.filter(({ seq }) => seq > event.seq && seq < again);
    // What is not written twice had its end before.
    return (ends.length > 0 ? ends : [there.at(-1)]).map((end) => recordedHandOff(scribe, event, end));
  });
}

function recordedHandOff(
  scribe: Scribe,
  event: EventOf<'handed_off'>,
  end: Followed | undefined,
): RecordedHandOff {
  return {
    to: scribe.party(event.to, event.at),
    ...(event.because !== undefined && { because: scribe.words(event.because) }),
    ...(event.channel !== undefined && { channel: event.channel }),
    brief: event.brief.map((line) => scribe.words(line)),
    ...endOf(scribe, end),
    ...scribe.entry(event),
  };
}

function endOf(scribe: Scribe, after: Followed | undefined): Pick<RecordedHandOff, 'taken' | 'notTaken'> {
  if (!after) return {};
  return after.type === 'taken'
    ? { taken: { name: scribe.words(after.name), at: scribe.moment(after.at) } }
    : { notTaken: scribe.words(after.because) };
}
