import type { Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import { isOpen, promisesOf, type PromiseStanding } from '../case/ledger.js';
import { pendingApproval } from '../case/pending-approval.js';
import { policyAt } from '../case/policy-at.js';
import { maskWords } from '../case/record/mask-words.js';
import { declarationOf } from '../case/record/declaration-of.js';
import { factText } from '../case/fact-words.js';
import type { CaseState } from './case-list.js';
import type { Row } from './database.js';
import type { PrivateTexts } from './hidden-texts.js';

/** Where nothing is due: after everything that is. */
export const never = 9_000_000_000_000_000;

/** How much of a customer's words or of the next question stands in a list. */
const mostInList = 200;

/** What lists show of a case, as rows by the names of their columns; made from the case alone, private facts masked. */
export interface Projection {
  readonly case: Row;
  readonly promises: readonly Row[];
  readonly contacts: readonly Row[];
}

/** A case to be listed. Where private facts were left out it cannot be walked again, so what it stops at is not known. */
export type Listed = Pick<Case, 'checked' | 'opening' | 'events' | 'inputs'> & Partial<Pick<Case, 'stop'>>;

export function projectCase(of: Listed, hidden: PrivateTexts): Projection {
  const mask = maskWords(hidden.private);
  return {
    case: caseRow(of, mask, hidden),
    promises: promisesOf(of.events).map((promise) => promiseRow(promise, of.events, mask)),
    contacts: of.events.flatMap((event) =>
      event.type === 'contact_made'
        ? [
            {
              seq: event.seq,
              at: event.when ?? event.at,
              who: event.who,
              channel: event.channel,
              impression: event.impression,
            },
          ]
        : [],
    ),
  };
}

type Mask = (words: string) => string;

function caseRow(of: Listed, mask: Mask, hidden: PrivateTexts): Row {
  const { checked, opening, events, inputs, stop } = of;
  const { playbook } = checked;
  const last = inputs.at(-1);
  const impression = events.findLast((event) => event.type === 'contact_made' && event.impression !== null);
  const left = impression?.type === 'contact_made' ? impression.impression : null;
  const next = stop?.kind === 'question' ? short(mask(stop.question.text)) : null;
  return {
    state: stateOf(of),
    standing: left === 'poor' ? 0 : 1,
    due_at: dueOf(of),
    opened_at: opening.at,
    changed_at: last?.at ?? opening.at,
    agent: last?.by ?? opening.by,
    playbook: playbook.id.value,
    title: playbook.title.value,
    version: playbook.version.value,
    digest: opening.digest,
    customer_words: customerWordsOf(events, mask),
    next,
    impression: left,
    search: searchTextOf(of, mask, hidden),
  };
}

/** As its record says it. */
function stateOf({ stop, events }: Listed): CaseState {
  const isClosed = stop ? stop.kind === 'closed' : events.some(({ type }) => type === 'closed');
  if (isClosed) return 'closed';
  if (stop?.kind === 'question' && stop.question.purpose === 'wait') return 'waiting';
  const lastPause = events.findLast(({ type }) => type === 'paused' || type === 'resumed');
  return lastPause?.type === 'paused' ? 'paused' : 'open';
}

function dueOf({ events, stop }: Listed): number {
  const promised = promisesOf(events)
    .filter(isOpen)
    .map(({ due }) => due);
  const wait =
    stop?.kind === 'question' && stop.question.purpose === 'wait'
      ? events.findLast((event) => event.type === 'waiting')
      : undefined;
  const approval = stop && pendingApproval({ events, stop });
  return Math.min(
    never,
    ...promised,
    approval?.until ?? never,
    ...(wait?.type === 'waiting' && wait.until !== null ? [wait.until] : []),
  );
}

function customerWordsOf(events: readonly Event[], mask: Mask): string | null {
  const said = events.findLast((event) => event.type === 'fact_learned' && event.fact === 'customer_words');
  return said?.type === 'fact_learned' && typeof said.value === 'string' ? short(mask(said.value)) : null;
}

/** Everything that somebody may look for a case by, in small letters: its id, its title and what is known that is not private. */
function searchTextOf({ checked, opening, events }: Listed, mask: Mask, { names }: PrivateTexts): string {
  const { locale } = policyAt(checked, opening.at);
  const known = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'fact_learned' || event.value === null || names.has(event.fact)) continue;
    if (typeof event.value === 'boolean') continue;
    known.set(event.fact, mask(factText(declarationOf(checked, event), event.value, locale)));
  }
  const { playbook } = checked;
  return [opening.caseId, playbook.id.value, playbook.title.value, ...known.values()]
    .join('\n')
    .toLowerCase();
}

function promiseRow(promise: PromiseStanding, events: readonly Event[], mask: Mask): Row {
  const { made, state, due } = promise;
  const settled = isOpen(promise)
    ? undefined
    : events.findLast((event) => 'made' in event && event.made === made.seq);
  return {
    made: made.seq,
    promise: made.promise,
    what: mask(made.what),
    promised_by: made.promisedBy,
    owner: made.owner,
    state,
    made_at: made.at,
    due_at: due,
    remind_at: made.remindAt ?? null,
    reminder: made.reminder === undefined ? null : mask(made.reminder),
    settled_at: settled?.at ?? null,
  };
}

function short(words: string): string {
  const signs = [...words.replace(/\s+/g, ' ')];
  return signs.length <= mostInList ? signs.join('') : `${signs.slice(0, mostInList - 1).join('')}…`;
}
