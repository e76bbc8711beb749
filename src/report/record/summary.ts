import type {
  RecordedClosing,
  RecordedGrant,
  RecordedPromise,
  ResolutionRecord,
} from '../../case/record/resolution-record.js';
import { listed, oneLine, party, quoted, remedyWords, sentences } from './sentences.js';

const outcomeWords = {
  resolved: 'resolved',
  unresolved: 'not resolved',
  withdrawn: 'withdrawn by the customer',
  handed_over: 'handed over',
} as const;

const stateWords = { open: 'still open', waiting: 'waiting', paused: 'paused', closed: 'closed' } as const;

export function titleOf({ playbook, outcome, state }: ResolutionRecord): string {
  return `${oneLine(playbook.title)}: ${outcome ? outcomeWords[outcome.outcome] : stateWords[state]}`;
}

/** The whole story in short: how it ended or where it stands, what was granted, what is still promised. */
export function summaryOf(record: ResolutionRecord): readonly string[] {
  const { outcome, granted, promises } = record;
  return [
    outcome ? acceptanceWords(outcome) : standing(record),
    grantedWords(granted.filter(({ reversed }) => !reversed)),
    ...promises.filter(isOpen).map((promise) => `${openWords(promise, record)}: ${promiseWords(promise)}.`),
    ...promises
      .filter(({ state }) => state === 'broken')
      .map((promise) => `Not kept: ${promiseWords(promise)}.`),
  ].filter((line) => line !== '');
}

function isOpen({ state }: RecordedPromise): boolean {
  return state === 'open' || state === 'renegotiated';
}

/** A promise whose time was over when the case was left may have been kept; nobody said. */
function openWords({ due }: RecordedPromise, { outcome }: ResolutionRecord): string {
  const isOver = outcome !== null && Date.parse(due.iso) < Date.parse(outcome.at.iso);
  return isOver ? 'Promised, and nobody said whether it was kept' : 'Still promised';
}

/** The customer's own word on it, or why it could not be had. */
export function acceptanceWords({ outcome, acceptance, words, because }: RecordedClosing): string {
  const said = words === null ? '' : `: ${quoted(words)}`;
  const why = because !== null && `why: ${because}`;
  switch (acceptance) {
    case 'accepted':
      return sentences(`the customer said that it is put right${said}`, why);
    case 'not_accepted':
      return sentences(`the customer does not find it put right${said}`, why);
    case 'not_asked':
      return sentences(
        outcome === 'resolved' && 'the customer could not be asked whether it is put right',
        why,
      );
  }
}

function standing({ waits, nextQuestion, state }: ResolutionRecord): string {
  const wait = waits.findLast(({ ended }) => !ended);
  if (state === 'waiting' && wait)
    return sentences(`it waits for: ${wait.for}${wait.until ? `, until ${wait.until.text}` : ''}`);
  return sentences(nextQuestion !== null && `it stands at: ${quoted(nextQuestion)}`);
}

function grantedWords(granted: readonly RecordedGrant[]): string {
  if (granted.length === 0) return 'Nothing was granted.';
  return sentences(
    `granted: ${listed(granted.map(({ remedy, worth, measure }) => remedyWords(remedy, worth, measure)))}`,
  );
}

function promiseWords({ what, promisedBy, owner, due }: RecordedPromise): string {
  const seesToIt = owner.id === promisedBy.id ? '' : ` (${party(owner)})`;
  return `${oneLine(what)}, by ${party(promisedBy)}${seesToIt}, until ${due.text}`;
}
