import type { Due } from '../../playbook/due.js';
import type { WaitStep } from '../../playbook/step.js';
import type { Written } from '../../playbook/written.js';
import { agentQuestion } from '../agent-question.js';
import { momentText, spokenMoment } from '../moment-text.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Event } from '../event.js';
import type { Question } from '../question.js';
import type { Answer, Walk } from '../walk.js';
import { dueOnce } from './due-once.js';
import { writeDownSaid } from '../write-down-said.js';
import { latestPromise } from './promise.js';
import { settleItsPromises } from './settle-its-promise.js';
import { showWords, wordsOf } from './words.js';

/** The case waits. When it is taken up again there is one question first: what happened? */
export function compileWait(builder: ProgramBuilder, step: WaitStep, next: Pc): Pc {
  const happens = builder.steps(step.whenItHappens, next);
  const doesNot = builder.steps(step.ifItDoesNot, next);
  return builder.add(step.key, [happens, doesNot], (walk) => {
    const event = phraseText(walk, step.event);
    const until = step.atMost ? waitsUntil(walk, step, step.atMost) : null;
    if (event === undefined || until === undefined) return STOPPED;
    if (!walk.doOnce(step.key, () => begin(walk, step, event, until))) return STOPPED;
    // What stands before the agent is said now: it must not count as said when the wait is over.
    writeDownSaid(walk);
    const settled = settledBesideTheWalk(walk, step);
    const answer =
      settled ?? walk.answerOf(step.key, (address) => waitQuestion(walk, step, event, until, address));
    if (!answer) return STOPPED;
    const happened = answer.value === 'happened';
    walk.happened({ type: 'wait_ended', for: event, happened });
    const promise = happened ? step.keeps : promiseOf(step);
    return settleItsPromises(walk, promise ? [promise] : [], happened, happened ? happens : doesNot);
  });
}

/** Somebody may have said already how the promise came out that this waits for; then it is not asked again. */
function settledBesideTheWalk(walk: Walk, step: WaitStep): Answer | undefined {
  const name = promiseOf(step);
  const promise = name && latestPromise(walk, name.value);
  if (promise?.state === 'kept') return { value: 'happened' };
  return promise?.state === 'broken' ? { value: 'did_not_happen' } : undefined;
}

/** The promise that the wait is about: it settles that one, or only breaks it. */
function promiseOf({ keeps, breaks }: WaitStep): Written<string> | undefined {
  return keeps ?? breaks;
}

/** A wait whose own time is past waits as long as the promise that it is about, which was agreed with the customer already. */
function waitsUntil(walk: Walk, step: WaitStep, atMost: Due): number | undefined {
  return dueOnce(walk, step, atMost, () => latestPromise(walk, promiseOf(step)?.value ?? '')?.due);
}

/** A wait is written down when it begins, so that lists of what is due can show it. */
function begin(walk: Walk, step: WaitStep, event: string, until: number | null): boolean {
  const due = (language: string): string =>
    until === null ? '' : spokenMoment(until, walk.policy, walk.now, language);
  if (!showWords(walk, wordsOf({ say: step.say }), { due })) return false;
  walk.happened({ type: 'waiting', for: event, until });
  return true;
}

/** Whether somebody left the case since it began to wait, and comes back to it. */
function isTakenUpAgain(events: readonly Event[]): boolean {
  const began = events.findLastIndex(({ type }) => type === 'waiting');
  return events.slice(began).some(({ type }) => type === 'paused' || type === 'resumed');
}

function waitQuestion(
  walk: Walk,
  step: WaitStep,
  event: string,
  until: number | null,
  address: string,
): Question {
  const isFirstPut = !isTakenUpAgain(walk.history.events);
  const options = [
    { name: 'happened', label: isFirstPut ? 'It has happened already' : 'It happened' },
    { name: 'did_not_happen', label: isFirstPut ? 'It is not going to happen' : 'It did not happen' },
  ];
  const awaited = `Waiting for: ${event}${until === null ? '' : ` (until ${momentText(until, walk.policy)})`}`;
  return agentQuestion({
    key: step.key,
    address,
    purpose: 'wait',
    isFirstPut,
    text: `${awaited}. ${isFirstPut ? 'That is all for now' : 'What happened?'}`,
    type: { kind: 'choice', options: options.map(({ name }) => name) },
    options,
  });
}
