import { promisesOf, type PromiseStanding } from '../ledger.js';
import type { EventOf } from './event-of.js';
import type { RecordedPromise, ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';

type Settling = EventOf<'promise_kept' | 'promise_broken' | 'promise_released' | 'promise_renegotiated'>;

/** Every promise of the case as it stands, with the dates that it had, and those that the customer would rather not make. */
export function promisesGiven(scribe: Scribe): Pick<ResolutionRecord, 'promises' | 'notAgreed'> {
  const changes = scribe.of('promise_kept', 'promise_broken', 'promise_released', 'promise_renegotiated');
  return {
    promises: promisesOf(scribe.events).map((standing) =>
      recordedPromise(
        scribe,
        standing,
        changes.filter(({ made }) => made === standing.made.seq),
      ),
    ),
    notAgreed: scribe
      .of('promise_not_agreed')
      .map((event) => ({ what: scribe.words(event.what), ...scribe.entry(event) })),
  };
}

function recordedPromise(
  scribe: Scribe,
  { made, state, due }: PromiseStanding,
  changes: readonly Settling[],
): RecordedPromise {
  const settled = changes.findLast(({ type }) => type !== 'promise_renegotiated');
  return {
    promise: made.promise,
    what: scribe.words(made.what),
    promisedBy: scribe.party(made.promisedBy, made.at),
    owner: scribe.party(made.owner, made.at),
    due: scribe.moment(due),
    state,
    ...(settled && { settled: scribe.moment(settled.at) }),
    ...(settled?.type === 'promise_released' && { because: scribe.words(settled.because) }),
    ...(made.remindAt !== undefined && {
      reminder: { at: scribe.moment(made.remindAt), words: scribe.words(made.reminder ?? '') },
    }),
    newDates: newDates(scribe, made, changes),
    ...scribe.entry(made),
  };
}

function newDates(
  scribe: Scribe,
  made: EventOf<'promise_made'>,
  changes: readonly Settling[],
): RecordedPromise['newDates'] {
  let before = made.due;
  return changes.flatMap((change) => {
    if (change.type !== 'promise_renegotiated') return [];
    const from = scribe.moment(before);
    before = change.due;
    return [
      {
        from,
        due: scribe.moment(change.due),
        because: scribe.words(change.because),
        ...scribe.entry(change),
      },
    ];
  });
}
