import type { RecordedDuration, ResolutionRecord } from '../../case/record/resolution-record.js';
import { languageName } from '../../playbook/language-name.js';
import { item, section, type Section } from './account.js';
import { quoted, remedyWords, sentences, spaced, listed } from './sentences.js';
import { acceptanceWords } from './summary.js';

/** Who walked the case, when, how it ended, and why the customer came. */
export function openingSections(record: ResolutionRecord): readonly Section[] {
  const { playbook, customerWords, receivedBefore, startsFrom } = record;
  const reason = playbook.contactReason;
  return [
    ...section('The case', caseLines(record).map(item)),
    ...section('Why the customer came', [
      item(
        sentences(
          reason === undefined ? playbook.title : `contact reason: ${spaced(reason)} (${playbook.title})`,
        ),
      ),
      ...beginning(startsFrom).map(item),
      ...(customerWords === null ? [] : [item(sentences(`in their own words: ${quoted(customerWords)}`))]),
      ...receivedBefore.map(({ remedy, worth, at }) =>
        item(sentences(`granted before this case: ${remedyWords(remedy, worth)}, ${at.text}`)),
      ),
    ]),
  ];
}

function beginning(startsFrom: ResolutionRecord['startsFrom']): readonly string[] {
  switch (startsFrom) {
    case 'customer':
      return [];
    case 'public_mention':
      return ['It began with something said in public: the customer had not come to us.'];
    case 'poor_impression':
      return ['It began with a poor impression that we heard of: the customer had not come to us.'];
  }
}

function caseLines(record: ResolutionRecord): readonly string[] {
  const { caseId, opened, channel, outcome, closedBefore, timeToFirstResponse, timeToResolution } = record;
  const earlier = closedBefore.map((closing) =>
    sentences(
      `closed as ${spaced(closing.outcome)} ${closing.at.text}, and opened again later`,
      acceptanceWords(closing),
    ),
  );
  const closed =
    outcome &&
    timeToResolution &&
    sentences(
      `closed as ${spaced(outcome.outcome)} ${outcome.at.text}, ${timeWords(timeToResolution)} after it was opened`,
    );
  const rootCause =
    outcome?.rootCause && sentences(`root cause: ${outcome.rootCause.title} (${outcome.rootCause.id})`);
  return [
    sentences(
      `case ${caseId}, opened ${opened.text}${channel === null ? '' : `, by way of ${spaced(channel)}`}`,
      timeToFirstResponse && `the first words to the customer came ${timeWords(timeToFirstResponse)} later`,
    ),
    ...(record.follows === undefined ? [] : [sentences(`it follows case ${record.follows}`)]),
    walkers(record),
    ...(record.language === undefined
      ? []
      : [sentences(`the customer was spoken to in ${languageWords(record.language)}`)]),
    ...earlier,
    ...(closed ? [closed] : []),
    ...(rootCause ? [rootCause] : []),
  ];
}

function walkers({ walkedBy }: ResolutionRecord): string {
  const names = walkedBy.map(({ name, role }) =>
    role ? (role.id === name ? role.title : `${name} (${role.title})`) : name,
  );
  return sentences(`walked by ${listed(names)}`);
}

/** `Dutch (nl)`: what a code stands for, where it is known. */
function languageWords(code: string): string {
  const name = languageName(code);
  return name === code ? code : `${name} (${code})`;
}

function timeWords({ minutes, text }: RecordedDuration): string {
  return minutes < 1 ? 'less than a minute' : text;
}

/** By which playbook and policy, so that the rules of then can be found again. */
export function originSection({ playbook, policy, privateFacts }: ResolutionRecord): readonly Section[] {
  return section('What this record was made from', [
    item(
      sentences(`playbook ${playbook.id}, version ${playbook.version}, digest ${playbook.digest || 'none'}`),
    ),
    item(sentences(`policy ${policy.id} (${policy.title}); times are those of ${policy.timeZone}`)),
    ...(privateFacts === 'masked'
      ? [item('Private facts are masked: ••• stands for them, and --reveal shows them.')]
      : []),
    ...(privateFacts === 'erased' ? [item('Private facts were erased: ••• stands for them.')] : []),
  ]);
}
