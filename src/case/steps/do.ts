import type { DoStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Question } from '../question.js';
import { raiseLeftover, wasKept } from '../reconcile.js';
import type { Answer, Walk } from '../walk.js';
import { followUpOf } from './left-undone.js';
import { settleItsPromises } from './settle-its-promise.js';
import { onceKnown, showWords, wordsOf, type LayWords } from './words.js';

/**
 * An action in another system, ticked off, with its reference where there is one. Not done, it goes another way or leaves a
 * follow-up, and breaks no promise: it may be done yet.
 */
export function compileDo(builder: ProgramBuilder, step: DoStep, next: Pc, words: LayWords): Pc {
  const notDone = builder.steps(step.ifNotDone, next);
  const asked = builder.add(step.key, [next, notDone], (walk) => {
    const action = phraseText(walk, step.action);
    if (action === undefined) return STOPPED;
    const address = walk.address(step.key);
    const before = walk.history.leftovers.at(address);
    if (before?.type === 'done' && before.action !== action) return raiseLeftover(walk, before);
    if (wasKept(walk, address)) return settleItsPromises(walk, step.keeps, true, next);
    const done = walk.answerOf(step.key, (asked) => doneQuestion(step, action, asked));
    if (!done) return STOPPED;
    if (done.value !== true) return leaveUndone(walk, step, action) ? notDone : STOPPED;
    const reference = step.reference === 'none' ? { value: null } : referenceOf(walk, step, action);
    if (!reference) return STOPPED;
    return finish(walk, step, action, reference) ? settleItsPromises(walk, step.keeps, true, next) : STOPPED;
  });
  return onceKnown(builder, step, [step.action], words(asked));
}

function leaveUndone(walk: Walk, { key, say, ifNotDone }: DoStep, action: string): boolean {
  const followUp = ifNotDone ? null : followUpOf(walk, { key, what: action, isHeard: say !== undefined });
  if (followUp === undefined) return false;
  walk.happened({ type: 'not_done', action, ...(followUp !== null && { followUp }) });
  return true;
}

function finish(walk: Walk, step: DoStep, action: string, { value }: Answer): boolean {
  const reference = typeof value === 'string' ? value : undefined;
  if (
    !showWords(walk, wordsOf({ say: step.say }), {
      reference: () => reference ?? walk.policy.own.notGiven.value,
    })
  )
    return false;
  walk.happened({
    type: 'done',
    action,
    ...(step.system && { system: step.system.value }),
    ...(reference !== undefined && { reference }),
  });
  return true;
}

function doneQuestion(step: DoStep, action: string, address: string): Question {
  return agentQuestion({
    key: step.key,
    address,
    purpose: 'do',
    text: `${action.replace(/\.$/, '')}. Done?`,
    type: { kind: 'yes_no' },
    ...(step.system && { hint: `in ${step.system.value}` }),
    commits: true,
    routine: true,
    basis: action,
  });
}

function referenceOf(walk: Walk, step: DoStep, action: string): Answer | undefined {
  return walk.answerOf(`${step.key}.reference`, (address) =>
    agentQuestion({
      key: `${step.key}.reference`,
      address,
      purpose: 'reference',
      text: `Its reference? (${action})`,
      type: { kind: 'text' },
      isOptional: step.reference === 'optional',
      ...(step.reference === 'optional' && { routine: null }),
    }),
  );
}
