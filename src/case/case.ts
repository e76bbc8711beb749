import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { amendAnswer } from './amend.js';
import { answerFault } from './answer-fault.js';
import { beginWalk } from './begin-walk.js';
import type { Event } from './event.js';
import type { Input } from './input.js';
import { isOpen, promisesOf, type PromiseStanding } from './ledger.js';
import type { Opening } from './opening.js';
import type { Moment, Question } from './question.js';
import { tell } from './tell.js';
import { tellFault } from './tell-fault.js';
import type { Walk } from './walk.js';
import type { Watcher } from './watcher.js';

/** Where a walk stands: a question with what comes before it, or the end. */
export type Stop =
  | { readonly kind: 'question'; readonly before: readonly Moment[]; readonly question: Question }
  | { readonly kind: 'closed'; readonly before: readonly Moment[] };

/** A customer's matter at one moment. It never changes: telling it something makes another one. */
export interface Case {
  readonly checked: CheckedPlaybook;
  readonly opening: Opening;
  readonly events: readonly Event[];
  /** Everything that it was told since it was opened: with its opening, enough to make it again. */
  readonly inputs: readonly Input[];
  readonly stop: Stop;
}

/** What came of telling a case something: the case as it is then, or why it could not be taken, and the way out. */
export type Told =
  | { readonly kind: 'taken'; readonly case: Case }
  | { readonly kind: 'refused'; readonly message: string; readonly help?: string };

const walks = new WeakMap<Case, Walk>();

/**
 * Opens a case and walks it to its first question. The same opening gives the same case. A watcher is told of all that is
 * walked in the case, and in every case that comes of telling it something.
 */
export function openCase(checked: CheckedPlaybook, opening: Opening, watcher?: Watcher): Case {
  const walk = beginWalk(checked, opening);
  walk.watcher = watcher;
  walk.run();
  return caseOf(checked, walk);
}

/**
 * Tells a case something: the answer to its question, a note, a changed answer, something that came up. It is a function:
 * the case given stays as it was, and the same case told the same thing gives the same case.
 */
export function tellCase(before: Case, input: Input): Told {
  const walk = walkOf(before);
  const fault = faultOf(before, walk, input);
  if (fault) return { kind: 'refused', ...fault };
  if (input.kind === 'amend')
    return { kind: 'taken', case: caseOf(before.checked, amendAnswer(before.checked, walk, input)) };
  const after = walk.copy();
  tell(after, input);
  return { kind: 'taken', case: caseOf(before.checked, after) };
}

function faultOf(
  before: Case,
  walk: Walk,
  input: Input,
): { readonly message: string; readonly help?: string } | undefined {
  if (before.stop.kind === 'closed')
    return canComeAfterTheEnd(input) ? tellFault(walk, input) : { message: 'the case is closed' };
  if (input.kind === 'answer') {
    const { question } = before.stop;
    if (input.address !== question.address) return { message: `the question is now: ${question.text}` };
    return answerFault(question, input.value) ?? tellFault(walk, input);
  }
  if (input.kind === 'rewrite' && !isDraftAt(before.stop.question, input.address))
    return { message: 'there is nothing to be sent here' };
  return tellFault(walk, input);
}

function isDraftAt({ purpose, address }: Question, at: string): boolean {
  return purpose === 'write' && address === at;
}

/** A promise may fall due, and a customer may call, long after the case was closed. */
function canComeAfterTheEnd({ kind }: Input): boolean {
  return kind === 'settle' || kind === 'note' || kind === 'contact';
}

/** Opens a case and tells it everything again: the same opening and inputs give the same events. */
export function replayCase(checked: CheckedPlaybook, opening: Opening, inputs: readonly Input[]): Told {
  let replayed: Told = { kind: 'taken', case: openCase(checked, opening) };
  for (const input of inputs) {
    if (replayed.kind === 'refused') return replayed;
    replayed = tellCase(replayed.case, input);
  }
  return replayed;
}

/** Promises that are open although their due moment has passed, most overdue first. */
export function overduePromises(of: Case, now: number): readonly PromiseStanding[] {
  return promisesOf(of.events)
    .filter((promise) => isOpen(promise) && promise.due < now)
    .sort((a, b) => a.due - b.due);
}

/** The walk behind a case. */
export function walkOf(of: Case): Walk {
  const walk = walks.get(of);
  if (!walk) throw new Error('this case was not made by openCase or tellCase');
  return walk;
}

function caseOf(checked: CheckedPlaybook, walk: Walk): Case {
  const { question } = walk;
  const before = walk.before.moments;
  const stop: Stop =
    walk.isClosed || !question ? { kind: 'closed', before } : { kind: 'question', before, question };
  const made: Case = {
    checked,
    opening: walk.opening,
    events: walk.history.events,
    inputs: walk.history.journal,
    stop,
  };
  walks.set(made, walk);
  return made;
}
