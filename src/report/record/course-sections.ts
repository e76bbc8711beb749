import type {
  RecordedAmendment,
  RecordedRun,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { item, section, type Part, type Section } from './account.js';
import { oneLine, quoted, sentences, spaced } from './sentences.js';
import type { Stamp } from './stamp.js';

/** What came up beside the plain way: other playbooks, changed answers, deviations, notes, pauses. */
export function courseSections(record: ResolutionRecord, stamp: Stamp): readonly Section[] {
  const { runs, cameUp, deviations, amendments, notes, pauses } = record;
  return [
    ...section(
      'Other playbooks that were walked',
      runs.map((run) => item(runWords(run, stamp))),
    ),
    ...section(
      'What came up',
      cameUp.map((one) => item(`${sentences(one.title)} ${stamp(one)}`)),
    ),
    ...section(
      'Answers that were changed',
      amendments.flatMap((amendment) => amendmentParts(amendment, stamp)),
    ),
    ...section(
      'Where the playbook was left',
      deviations.map((one) => item(`${sentences(`to: ${one.to}`, `why: ${one.because}`)} ${stamp(one)}`)),
    ),
    ...section(
      'Notes',
      notes.map((note) => item(`${sentences(note.text)} ${stamp(note)}`)),
    ),
    ...section(
      'Pauses',
      pauses.map((pause) =>
        item(sentences(`from ${pause.at.text}${pause.resumed ? ` to ${pause.resumed.text}` : ''}`)),
      ),
    ),
  ];
}

function runWords(run: RecordedRun, stamp: Stamp): string {
  const { title, playbook, version, ended } = run;
  const end = ended
    ? `it ended ${ended.at.text}${ended.way === null ? '' : ` as: ${spaced(ended.way)}`}`
    : 'it has not ended';
  return `${sentences(`${title} (${playbook}, version ${version})`)} ${stamp(run)} ${sentences(end)}`;
}

const became = {
  kept: 'left as it is',
  reversed: 'taken back',
  undone: 'undone',
  released: 'no longer holds, and the customer was told',
} as const;

function amendmentParts(amendment: RecordedAmendment, stamp: Stamp): readonly Part[] {
  const { question, from, to, consequences } = amendment;
  return [
    item(`${sentences(`${quoted(question)} From ${quoted(from)} to ${quoted(to)}`)} ${stamp(amendment)}`),
    ...consequences.map((one) =>
      item(
        `${sentences(`${oneLine(one.what)}: ${became[one.became]}`, `why: ${one.because}`)} ${stamp(one)}`,
      ),
    ),
  ];
}
