import { agentQuestion } from './agent-question.js';
import type { Event } from './event.js';
import type { Leftover } from './leftovers.js';
import { momentText } from './moment-text.js';
import { moneyText } from './money-text.js';
import { oneNodeFrame } from './one-node-frame.js';
import { LEFT, MOVED, STOPPED, type Pc } from './program.js';
import type { Option } from './question.js';
import type { Walk } from './walk.js';

/** Puts something before the agent that had happened and is no longer called for; the step that found it runs again after. */
export function raiseLeftover(walk: Walk, leftover: Leftover): Pc {
  const frame = oneNodeFrame(walk, 'changed', `changed.${leftover.seq}/`, (now) => reconcile(now, leftover));
  walk.stack.push({ ...frame, putAside: walk.before.putAside() });
  return MOVED;
}

/** Whether what had happened at a step was kept although the playbook no longer said so: then the step is done. */
export function wasKept(walk: Walk, address: string): boolean {
  return keptAnyway(walk.history.events).some((event) => event.step === address);
}

/** What had happened and was kept although the playbook no longer said so. */
export function keptAnyway(events: readonly Event[]): Event[] {
  const kept = new Set(events.flatMap((event) => (event.type === 'kept_anyway' ? [event.event] : [])));
  return kept.size === 0 ? [] : events.filter((event) => kept.has(event.seq));
}

function reconcile(walk: Walk, leftover: Leftover): Pc {
  const what = leftoverText(walk, leftover);
  const options = optionsFor(leftover);
  const answer = walk.answerOf('keep_or_undo', (address) =>
    agentQuestion({
      key: `changed.${leftover.seq}`,
      address,
      purpose: 'reconcile',
      text: `${what} With the changed answer the playbook no longer says so. What now?`,
      type: { kind: 'choice', options: options.map(({ name }) => name) },
      options,
      commits: true,
    }),
  );
  if (!answer) return STOPPED;
  const because = walk.answerOf('because', (address) =>
    agentQuestion({
      key: `changed.${leftover.seq}.because`,
      address,
      purpose: 'reconcile',
      text: 'For the record: why?',
      type: { kind: 'text' },
    }),
  );
  if (!because) return STOPPED;
  walk.history.leftovers.drop(leftover.seq);
  settle(walk, leftover, answer.value === 'keep', String(because.value));
  return LEFT;
}

function settle(walk: Walk, leftover: Leftover, isKept: boolean, because: string): void {
  if (isKept) {
    walk.history.course.push(leftover);
    walk.happened({ type: 'kept_anyway', event: leftover.seq, because });
  } else if (leftover.type === 'remedy_granted')
    walk.happened({ type: 'remedy_reversed', grant: leftover.seq, because });
  else if (leftover.type === 'done') walk.happened({ type: 'undone', event: leftover.seq, because });
  else walk.happened({ type: 'promise_released', promise: leftover.promise, made: leftover.seq, because });
}

function optionsFor(leftover: Leftover): Option[] {
  const undo = {
    remedy_granted: { name: 'reverse', label: 'Take it back' },
    promise_made: { name: 'release', label: 'Tell the customer that it no longer holds' },
    done: { name: 'undo', label: 'Undo it' },
  };
  return [{ name: 'keep', label: 'Leave it as it is' }, undo[leftover.type]];
}

function leftoverText(walk: Walk, leftover: Leftover): string {
  switch (leftover.type) {
    case 'remedy_granted':
      return `You granted: ${leftover.title}${leftover.worth === null ? '' : ` (${moneyText(walk.policy, leftover.worth)})`}.`;
    case 'promise_made':
      return `There is a promise: ${leftover.what}, by ${momentText(leftover.due, walk.policy)}.`;
    case 'done':
      return `This was done: ${leftover.action}.`;
  }
}
