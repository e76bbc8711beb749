import type { RecordedPromise, RecordedWait, ResolutionRecord } from '../../case/record/resolution-record.js';
import { item, section, type Part, type Section } from './account.js';
import { oneLine, party, quoted, sentences } from './sentences.js';
import type { Stamp } from './stamp.js';

/** What was promised by whom and until when, how it stands, and what was waited for. */
export function promiseSections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { promises, notAgreed, waits, state } = record;
  const table: readonly Part[] =
    promises.length === 0
      ? []
      : [{ kind: 'table', columns: ['Promise', 'By', 'Until', 'State'], rows: promises.map(promiseRow) }];
  return [
    ...section('What was promised', [
      ...table,
      ...promises.flatMap((promise) => promiseNotes(promise, stamp)),
      ...notAgreed.map((promise) =>
        item(`${sentences(`the customer would rather not promise: ${promise.what}`)} ${stamp(promise)}`),
      ),
    ]),
    ...section(
      'What was waited for',
      waits.map((wait) => item(`${waitWords(wait, stamp)} ${sentences(waitEnd(wait, state))}`)),
    ),
  ];
}

function promiseRow({ what, promisedBy, owner, due, state, settled }: RecordedPromise): readonly string[] {
  const seesToIt = owner.id === promisedBy.id ? '' : `; ${party(owner)} sees to it`;
  const how = {
    open: 'open',
    kept: 'kept',
    broken: 'not kept',
    renegotiated: 'open, with a new date',
    released: 'released',
  }[state];
  return [
    oneLine(what),
    `by ${party(promisedBy)}${seesToIt}`,
    `until ${due.text}`,
    settled ? `${how} ${settled.text}` : how,
  ];
}

function promiseNotes({ what, reminder, newDates, because }: RecordedPromise, stamp: Stamp): readonly Part[] {
  const about = oneLine(what);
  const dates = newDates.map((change) =>
    item(
      `${sentences(`${about}: from ${change.from.text} to ${change.due.text}`, `why: ${change.because}`)} ${stamp(change)}`,
    ),
  );
  return [
    ...(reminder
      ? [
          item(
            sentences(`${about}: a reminder ${reminder.at.text}, in these words: ${quoted(reminder.words)}`),
          ),
        ]
      : []),
    ...dates,
    ...(because === undefined ? [] : [item(sentences(`${about}: released, because ${because}`))]),
  ];
}

function waitWords(wait: RecordedWait, stamp: Stamp): string {
  return `${sentences(`${wait.for}${wait.until ? `, until ${wait.until.text}` : ''}`)} ${stamp(wait)}`;
}

function waitEnd({ ended }: RecordedWait, state: ResolutionRecord['state']): string {
  if (ended) return `${endWords(ended.happened)}, ${ended.at.text}`;
  return state === 'closed' ? 'the case ended before that' : 'it is still waited for';
}

function endWords(happened: boolean | null): string {
  if (happened === null) return 'the case went on without it';
  return happened ? 'it happened' : 'it did not happen';
}
