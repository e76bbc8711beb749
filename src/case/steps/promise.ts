import type { PromiseStep, Step } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { promisesOf, type PromiseStanding } from '../ledger.js';
import { momentText, spokenMoment } from '../moment-text.js';
import { phraseAsKnown, phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Question } from '../question.js';
import { raiseLeftover, wasKept } from '../reconcile.js';
import type { Walk } from '../walk.js';
import { reminderMoment } from '../working-calendar.js';
import { dueOnce } from './due-once.js';
import { showWords, wordsOf } from './words.js';

/**
 * A commitment with an owner and a due moment. One with a consequence for the customer is agreed with them first. What it
 * has to know is asked before any of its words, so that its reason stands with them.
 */
export function compilePromise(builder: ProgramBuilder, step: PromiseStep, next: Pc): Pc {
  const notAgreed = builder.steps(step.ifNotAgreed, next);
  layConsequences(builder, step);
  return builder.add(step.key, [next, notAgreed], (walk) => {
    const what = phraseText(walk, step.promise);
    const due = dueOnce(walk, step, step.due);
    if (what === undefined || due === undefined) return STOPPED;
    const address = walk.address(step.key);
    const before = walk.history.leftovers.at(address);
    if (before?.type === 'promise_made' && (before.what !== what || before.due !== due))
      return raiseLeftover(walk, before);
    if (wasKept(walk, address)) return next;
    const locals = { due: (language: string) => spokenMoment(due, walk.policy, walk.now, language) };
    if (!walk.doOnce(step.key, () => showWords(walk, wordsOf(step), locals))) return STOPPED;
    if (needsAgreement(step)) {
      const agreed = walk.answerOf(step.key, (asked) => agreedQuestion(walk, step, what, due, asked));
      if (!agreed) return STOPPED;
      if (agreed.value !== true) {
        walk.happened({ type: 'promise_not_agreed', promise: walk.frame.prefix + step.key, what });
        return notAgreed;
      }
    }
    makePromise(walk, step, what, due);
    return next;
  });
}

/** What follows from a promise is a part of the playbook of its own: it comes up beside the walk. */
function layConsequences(builder: ProgramBuilder, step: PromiseStep): void {
  const { ifBroken, ifKept } = step;
  const lay = (steps: readonly Step[]): Pc =>
    builder.inPart(step.key, () => builder.steps(steps, builder.end));
  builder.consequences.set(step.key, {
    ...(ifBroken?.kind === 'steps' && { broken: lay(ifBroken.steps) }),
    ...(ifKept && { kept: lay(ifKept) }),
  });
}

function needsAgreement(step: PromiseStep): boolean {
  return step.by.value === 'customer' && (step.ifBroken?.kind === 'steps' || step.ifNotAgreed !== undefined);
}

function makePromise(walk: Walk, step: PromiseStep, what: string, due: number): void {
  const { remind } = step;
  const remindAt = remind && reminderMoment(remind, walk.startOfStep, due, walk.policy.calendar);
  walk.happened({
    type: 'promise_made',
    promise: walk.frame.prefix + step.key,
    what,
    promisedBy: step.by.value,
    owner: step.owner?.value ?? step.by.value,
    due,
    ...(remind && remindAt !== undefined && { remindAt, reminder: phraseAsKnown(walk, remind.say) }),
  });
}

function agreedQuestion(walk: Walk, step: PromiseStep, what: string, due: number, address: string): Question {
  return agentQuestion({
    key: step.key,
    address,
    purpose: 'promise',
    text: `Does the customer agree? ${what}, by ${momentText(due, walk.policy)}`,
    type: { kind: 'yes_no' },
    routine: true,
    basis: `${what} ${due}`,
  });
}

/** The promise that a step of this playbook made last, by the step's key. */
export function latestPromise(walk: Walk, key: string): PromiseStanding | undefined {
  return promisesOf(walk.history.course).findLast(
    (promise) => promise.made.promise === walk.frame.prefix + key,
  );
}
