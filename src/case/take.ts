import type { Outcome } from '../playbook/step.js';
import type { Frame } from './frame.js';
import type { Input } from './input.js';
import { leaveWords } from './leave-behind.js';
import { promisesOf } from './ledger.js';
import { oneNodeFrame } from './one-node-frame.js';
import { phraseAsKnown } from './phrase-text.js';
import { CLOSED, STOPPED } from './program.js';
import { consequencesOf } from './consequences.js';
import { closeCase, customersWord, outcomeOf } from './steps/close.js';
import { goTo } from './steps/go-to.js';
import type { Walk } from './walk.js';

/** Stands for the question where none was open: what was told about a closed case. */
const afterTheEnd = '';

/** Takes one input in; also when it comes from before an answer was changed. */
export function take(walk: Walk, input: Exclude<Input, { kind: 'amend' }>): void {
  const { question } = walk;
  walk.history.told.push({ anchor: question?.address ?? afterTheEnd, input, ...(question && { question }) });
  switch (input.kind) {
    case 'answer':
      walk.give({ value: input.value, ...(input.words !== undefined && { words: input.words }) });
      return;
    case 'rewrite':
      walk.keep(input.address, input.text);
      walk.run();
      return;
    case 'note':
      walk.noted({ type: 'note_added', text: input.text });
      return;
    case 'contact':
      walk.noted({
        type: 'contact_made',
        who: input.who,
        channel: input.channel,
        impression: input.impression,
        ...(input.when !== undefined && { when: input.when }),
      });
      return;
    case 'pause':
    case 'resume':
      walk.noted({ type: input.kind === 'pause' ? 'paused' : 'resumed' });
      // Who comes back to a wait is asked first what happened.
      if (question?.purpose === 'wait') walk.run();
      return;
    case 'came_up':
      bringUpHandler(walk, input.name);
      return;
    case 'settle':
      settlePromise(walk, input);
      return;
    case 'deviate':
      deviate(walk, input);
  }
}

/** The innermost playbook that knows what came up. */
export function handlerFrame(walk: Walk, name: string): Frame | undefined {
  return walk.stack.all.findLast(({ program }) => program.handlers.has(name));
}

function bringUpHandler(walk: Walk, name: string): void {
  const frame = handlerFrame(walk, name);
  const handler = frame?.program.handlers.get(name);
  if (!frame || !handler) throw new Error(`nothing is called ${name}`);
  walk.happened({ type: 'came_up', name, title: phraseAsKnown(walk, handler.title) });
  walk.bringUp({ frame, pc: handler.pc, part: name });
  walk.run();
}

function settlePromise(walk: Walk, { made, how }: Extract<Input, { kind: 'settle' }>): void {
  const found = promisesOf(walk.history.course).find((promise) => promise.made.seq === made);
  if (!found) return;
  const { promise } = found.made;
  // In no place of the playbook: the same is the same wherever the walk stood when it was said.
  if (how.to === 'released')
    walk.happened({ type: 'promise_released', promise, made, because: how.because }, null);
  else if (how.to === 'renegotiated')
    walk.happened({ type: 'promise_renegotiated', promise, made, due: how.due, because: how.because }, null);
  else {
    walk.happened({ type: how.to === 'kept' ? 'promise_kept' : 'promise_broken', promise, made }, null);
    // What follows from a broken promise opens a closed case again; it closes anew when that is done.
    const follows = consequencesOf(walk, promise, how.to);
    if (follows) {
      walk.bringUp(follows);
      walk.isClosed = false;
    }
    if (!walk.isClosed) walk.run();
  }
}

function deviate(walk: Walk, { because, to }: Extract<Input, { kind: 'deviate' }>): void {
  walk.noted({ type: 'deviated', because, to: 'close' in to ? to.close : to.step });
  if ('close' in to) closeByDeviation(walk, to.close, because);
  else goToByDeviation(walk, to.step);
  walk.run();
}

/** It is put right only on the customer's word. What closes the case stays where the walk stands, so that it closes in the same way again if a broken promise opens it. */
function closeByDeviation(walk: Walk, outcome: Outcome, because: string): void {
  leaveBefore(walk);
  walk.stack.push(
    oneNodeFrame(walk, 'left', walk.frame.prefix, (now) => {
      const word =
        outcome === 'resolved'
          ? customersWord(now, 'left')
          : ({ acceptance: 'not_asked', words: null, because } as const);
      if (!word) return STOPPED;
      closeCase(now, outcomeOf(outcome, word), null, word);
      return CLOSED;
    }),
  );
}

function goToByDeviation(walk: Walk, step: string): void {
  const target = walk.frame.program.named.get(step);
  if (!target) throw new Error(`no step ${step}`);
  leaveBefore(walk);
  goTo(walk, target);
}

/** The words that stand before the agent belong to the place that is left. */
function leaveBefore(walk: Walk): void {
  leaveWords(walk, walk.before.moments);
  walk.before.clear();
}
