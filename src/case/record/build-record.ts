import { firstWordsOf } from '../first-words.js';
import { receivedBefore } from '../received-before.js';
import { answersAmended } from './answers-amended.js';
import { approvalsAsked } from './approvals-asked.js';
import { cleanText } from './clean-text.js';
import { courseOf } from './course-of.js';
import { choicesMade, decisionsMade } from './decisions-made.js';
import type { EventOf } from './event-of.js';
import { factsLearned } from './facts-learned.js';
import { handOffsMade } from './hand-offs-made.js';
import { costOf, remediesGranted, remediesRefused, stillOwed } from './remedies-granted.js';
import { promisesGiven } from './promises-given.js';
import type { RecordedCase, RecordOptions } from './recorded-case.js';
import type {
  RecordedClosing,
  RecordedFact,
  RecordedPlaybook,
  ResolutionRecord,
} from './resolution-record.js';
import { Scribe } from './scribe.js';
import { walkedBy } from './walked-by.js';
import { wordsExchanged } from './words-exchanged.js';
import { workDone } from './work-done.js';

/**
 * The record of a case as it stands, closed or not: an account made from its events, its playbook and the policy alone, so
 * the same events give the same record. Private facts are masked, also in words, unless they are to be revealed.
 */
export function buildRecord(of: RecordedCase, options: RecordOptions = {}): ResolutionRecord {
  const scribe = new Scribe(of, options);
  const facts = factsLearned(scribe);
  return {
    ...headOf(scribe, of, facts),
    ...endOf(scribe, of),
    cost: costOf(scribe),
    receivedBefore: receivedBefore(of.opening, of.inputs).map(({ remedy, worth, at }) => ({
      remedy: scribe.remedy(remedy, at),
      worth: scribe.money(worth),
      at: scribe.moment(at),
    })),
    facts,
    decisions: decisionsMade(scribe),
    choices: choicesMade(scribe),
    granted: remediesGranted(scribe),
    declined: remediesRefused(scribe, 'remedy_declined'),
    notAllowed: remediesRefused(scribe, 'remedy_not_allowed'),
    ...stillOwed(scribe),
    approvals: approvalsAsked(scribe),
    ...workDone(scribe),
    ...promisesGiven(scribe),
    handOffs: handOffsMade(scribe),
    amendments: answersAmended(scribe),
    ...courseOf(scribe),
    ...wordsExchanged(scribe, of),
    privateFacts: scribe.privateFacts,
  };
}

type Head =
  | 'caseId'
  | 'state'
  | 'playbook'
  | 'policy'
  | 'opened'
  | 'channel'
  | 'follows'
  | 'language'
  | 'startsFrom'
  | 'walkedBy'
  | 'customerWords'
  | 'nextQuestion';

function headOf(
  scribe: Scribe,
  of: RecordedCase,
  facts: readonly RecordedFact[],
): Pick<ResolutionRecord, Head> {
  const { policy } = scribe;
  const textOf = (name: string): string | null =>
    facts.find(({ fact, value }) => fact === name && value !== null)?.text ?? null;
  return {
    caseId: cleanText(of.opening.caseId),
    state: stateOf(scribe, of),
    playbook: playbookOf(of),
    policy: {
      id: policy.id.value,
      title: cleanText(policy.title.value),
      timeZone: policy.calendar.timeZone.value,
      currency: policy.currency,
    },
    opened: scribe.moment(of.opening.at),
    channel: of.opening.channel ?? textOf('channel'),
    ...(of.opening.follows !== undefined && { follows: cleanText(of.opening.follows) }),
    ...(of.opening.language !== undefined && { language: of.opening.language }),
    startsFrom: of.checked.playbook.startsFrom,
    walkedBy: walkedBy(scribe, of),
    customerWords: textOf('customer_words'),
    nextQuestion: of.stop.kind === 'question' ? scribe.words(of.stop.question.text) : null,
  };
}

function playbookOf({ checked: { playbook }, opening }: RecordedCase): RecordedPlaybook {
  const { id, title, version, contactReason } = playbook;
  return {
    id: id.value,
    title: cleanText(title.value),
    version: cleanText(version.value),
    digest: cleanText(opening.digest),
    ...(contactReason && { contactReason: cleanText(contactReason.value) }),
  };
}

function stateOf(scribe: Scribe, { stop }: RecordedCase): ResolutionRecord['state'] {
  if (stop.kind === 'closed') return 'closed';
  // What it waits for matters more than that nobody sits with it meanwhile.
  if (stop.question.purpose === 'wait') return 'waiting';
  return scribe.of('paused', 'resumed').at(-1)?.type === 'paused' ? 'paused' : 'open';
}

type End = 'outcome' | 'closedBefore' | 'timeToFirstResponse' | 'timeToResolution';

function endOf(scribe: Scribe, { opening, stop }: RecordedCase): Pick<ResolutionRecord, End> {
  const closings = scribe.of('closed');
  const last = stop.kind === 'closed' ? closings.at(-1) : undefined;
  const firstWords = firstWordsOf(scribe.events);
  return {
    outcome: last ? closingOf(scribe, last) : null,
    closedBefore: closings.filter((closing) => closing !== last).map((closing) => closingOf(scribe, closing)),
    timeToFirstResponse: firstWords ? scribe.time(opening.at, firstWords.at) : null,
    timeToResolution: last ? scribe.time(opening.at, last.at) : null,
  };
}

function closingOf(scribe: Scribe, event: EventOf<'closed'>): RecordedClosing {
  const { outcome, rootCause, acceptance, words, because } = event;
  const cleaned = (text: string | null): string | null => (text === null ? null : scribe.words(text));
  return {
    outcome,
    rootCause: rootCause === null ? null : scribe.rootCause(rootCause, event.at),
    acceptance,
    words: cleaned(words),
    because: cleaned(because),
    ...scribe.entry(event),
  };
}
