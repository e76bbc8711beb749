import { agentQuestion } from './agent-question.js';
import type { Event } from './event.js';
import { worthOf, type Grant } from './ledger.js';
import type { Leftover } from './leftovers.js';
import { momentText } from './moment-text.js';
import { moneyText } from './money-text.js';
import { oneNodeFrame } from './one-node-frame.js';
import { LEFT, MOVED, STOPPED, type Pc } from './program.js';
import type { Option } from './question.js';
import type { Walk } from './walk.js';

/**
 * Puts something before the agent that had happened and is no longer called for, at least not so; the step that found it runs
 * again after. `calledFor` is the amount that a grant would come to now, where only that has changed.
 */
export function raiseLeftover(walk: Walk, leftover: Leftover, calledFor?: number): Pc {
  const frame = oneNodeFrame(walk, 'changed', `changed.${leftover.seq}/`, (now) =>
    reconcile(now, leftoverOf(now, leftover, calledFor)),
  );
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

/** What is left over, in words, and what can be done about it. */
interface ToDecide {
  readonly leftover: Leftover;
  readonly text: string;
  readonly options: readonly Option[];
}

function leftoverOf(walk: Walk, leftover: Leftover, calledFor: number | undefined): ToDecide {
  if (leftover.type === 'remedy_granted' && calledFor !== undefined)
    return otherAmount(walk, leftover, calledFor);
  return {
    leftover,
    text: `${leftoverText(walk, leftover)} With the changed answer the playbook no longer says so. What now?`,
    options: [{ name: 'keep', label: 'Leave it as it is' }, undoing[leftover.type]],
  };
}

const undoing = {
  remedy_granted: { name: 'reverse', label: 'Take it back' },
  promise_made: { name: 'release', label: 'Tell the customer that it no longer holds' },
  done: { name: 'undo', label: 'Undo it' },
} as const;

/** Of a grant that would be another amount now: what is missing can be added, what is over only be left or taken back. */
function otherAmount(walk: Walk, leftover: Leftover & Grant, calledFor: number): ToDecide {
  const money = (amount: number): string => moneyText(walk.policy, amount);
  const granted = worthOf(grantsLeftAt(walk, leftover.step));
  const [given, now, apart] = [granted, calledFor, Math.abs(calledFor - granted)].map(money);
  const isMore = calledFor > granted;
  const difference = isMore ? `which is ${apart} more` : `so ${apart} is over`;
  return {
    leftover,
    text: `You granted: ${leftover.title} (${given}). With the changed answer it is ${now}, ${difference}. What now?`,
    options: isMore
      ? [
          { name: 'more', label: `Grant the ${apart} that is missing` },
          { name: 'keep', label: `Leave it at ${given}` },
          { name: 'reverse', label: `Take it back; then ${now} is offered` },
        ]
      : [
          { name: 'keep', label: `Leave it at ${given}` },
          { name: 'reverse', label: `Take it back; then ${now} is offered` },
        ],
  };
}

function reconcile(walk: Walk, { leftover, text, options }: ToDecide): Pc {
  const answer = walk.answerOf('keep_or_undo', (address) =>
    agentQuestion({
      key: `changed.${leftover.seq}`,
      address,
      purpose: 'reconcile',
      text,
      type: { kind: 'choice', options: options.map(({ name }) => name) },
      options,
      commits: true,
      basis: text,
    }),
  );
  if (!answer) return STOPPED;
  if (answer.value === 'more') {
    countGrantsAsDone(walk, leftover.step);
    return LEFT;
  }
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
  settle(walk, leftover, answer.value === 'keep', String(because.value));
  return LEFT;
}

/** Together with a grant stands, or falls, what was added to it. */
function settle(walk: Walk, leftover: Leftover, isKept: boolean, because: string): void {
  const all = leftover.type === 'remedy_granted' ? grantsLeftAt(walk, leftover.step) : [leftover];
  for (const one of all) {
    walk.history.leftovers.drop(one.seq);
    settleOne(walk, one, isKept, because);
  }
}

function settleOne(walk: Walk, leftover: Leftover, isKept: boolean, because: string): void {
  if (isKept) {
    walk.history.course.push(leftover);
    walk.happened({ type: 'kept_anyway', event: leftover.seq, because });
  } else if (leftover.type === 'remedy_granted')
    walk.happened({ type: 'remedy_reversed', grant: leftover.seq, because });
  else if (leftover.type === 'done') walk.happened({ type: 'undone', event: leftover.seq, because });
  else walk.happened({ type: 'promise_released', promise: leftover.promise, made: leftover.seq, because });
}

/** What one step had granted before an answer was changed: first what it called for, then what was added to that. */
export function grantsLeftAt(walk: Walk, step: string | null): readonly (Leftover & Grant)[] {
  return walk.history.leftovers.standing.filter(
    (event): event is Leftover & Grant => event.type === 'remedy_granted' && event.step === step,
  );
}

/** Takes what a step had granted as granted. */
export function countGrantsAsDone(walk: Walk, step: string | null): void {
  for (const grant of grantsLeftAt(walk, step)) walk.history.countAsDone(grant);
}

function leftoverText(walk: Walk, leftover: Leftover): string {
  switch (leftover.type) {
    case 'remedy_granted':
      return `You granted: ${leftover.title}${leftover.worth === null ? '' : ` (${moneyText(walk.policy, worthOf(grantsLeftAt(walk, leftover.step)))})`}.`;
    case 'promise_made':
      return `There is a promise: ${leftover.what}, by ${momentText(leftover.due, walk.policy)}.`;
    case 'done':
      return `This was done: ${leftover.action}.`;
  }
}
