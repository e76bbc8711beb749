import type { Event } from '../event.js';
import type { EventOf } from './event-of.js';
import type { RecordedAction, RecordedLetter, RecordedTry, ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';

/** What was tried, done elsewhere and written, and what was left undone. */
export function workDone(
  scribe: Scribe,
): Pick<ResolutionRecord, 'tried' | 'done' | 'notDone' | 'written' | 'notWritten'> {
  return {
    tried: scribe.of('tried').map((event) => recordedTry(scribe, event)),
    done: actionsDone(scribe),
    notDone: leftUndone(scribe.of('not_done'), scribe.of('done')).map((event) => ({
      action: scribe.words(event.action),
      ...followUpOf(scribe, event),
      ...scribe.entry(event),
    })),
    written: scribe.of('written').map((event) => recordedLetter(scribe, event)),
    notWritten: leftUndone(scribe.of('not_written'), scribe.of('written')).map((event) => ({
      title: scribe.words(event.title),
      ...followUpOf(scribe, event),
      ...scribe.entry(event),
    })),
  };
}

function followUpOf(
  scribe: Scribe,
  { followUp }: { readonly followUp?: string },
): { readonly followUp?: string } {
  return followUp === undefined ? {} : { followUp: scribe.words(followUp) };
}

/** What was first said not to be done, and is done after all because that answer was changed, was not left undone. */
function leftUndone<E extends Event>(left: readonly E[], done: readonly Event[]): readonly E[] {
  return left.filter(({ step, seq }) => !done.some((later) => later.step === step && later.seq > seq));
}

function recordedTry(scribe: Scribe, event: EventOf<'tried'>): RecordedTry {
  const { thing, words, worked } = event;
  return { thing: scribe.words(thing), words: scribe.words(words), worked, ...scribe.entry(event) };
}

function actionsDone(scribe: Scribe): readonly RecordedAction[] {
  const undoings = new Map(scribe.of('undone').map((event) => [event.event, event]));
  return scribe.of('done').map((event) => {
    const { action, system, reference } = event;
    const undoing = undoings.get(event.seq);
    return {
      action: scribe.words(action),
      ...(system !== undefined && { system: scribe.words(system) }),
      ...(reference !== undefined && { reference: scribe.words(reference) }),
      ...(undoing && { undone: { because: scribe.words(undoing.because), ...scribe.entry(undoing) } }),
      ...scribe.entry(event),
    };
  });
}

function recordedLetter(scribe: Scribe, event: EventOf<'written'>): RecordedLetter {
  const { title, text, sentBy, to } = event;
  return {
    title: scribe.words(title),
    text: scribe.words(text),
    ...(sentBy !== undefined && { sentBy: scribe.words(sentBy) }),
    ...(to !== undefined && { to: scribe.words(to) }),
    ...scribe.entry(event),
  };
}
