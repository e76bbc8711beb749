import type {
  RecordedAction,
  RecordedLetter,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { item, section, type Part, type Section } from './account.js';
import { sentences } from './sentences.js';
import type { Stamp } from './stamp.js';

/** What was done elsewhere and what was written, and what was left undone. */
export function workSections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { done, notDone, written, notWritten } = record;
  return [
    ...section('What was done', [
      ...done.map((action) => item(actionWords(action, stamp))),
      ...notDone.map((action) =>
        item(`${sentences(`not done: ${action.action}`, followUpWords(action))} ${stamp(action)}`),
      ),
    ]),
    ...section('What was written', [
      ...written.flatMap((letter) => letterParts(letter, stamp)),
      ...notWritten.map((letter) =>
        item(`${sentences(`not sent: ${letter.title}`, followUpWords(letter))} ${stamp(letter)}`),
      ),
    ]),
  ];
}

function followUpWords({ followUp }: { readonly followUp?: string }): string | false {
  return followUp !== undefined && `what becomes of it: ${followUp}`;
}

function actionWords(action: RecordedAction, stamp: Stamp): string {
  const { system, reference, undone } = action;
  const text = sentences(
    `${action.action}${system === undefined ? '' : `, in ${system}`}`,
    reference !== undefined && `reference: ${reference}`,
  );
  return `${text} ${stamp(action)}${undone ? ` ${sentences(`undone: ${undone.because}`)} ${stamp(undone)}` : ''}`;
}

function letterParts(letter: RecordedLetter, stamp: Stamp): readonly Part[] {
  const { title, sentBy, to, text } = letter;
  const how = `${sentBy === undefined ? '' : `, by ${sentBy}`}${to === undefined ? '' : `, to ${to}`}`;
  return [
    item(`${sentences(`${title}${how}`)} ${stamp(letter)}`),
    { kind: 'quote', lines: text.split('\n') },
  ];
}
