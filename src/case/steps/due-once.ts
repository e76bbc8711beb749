import type { Due } from '../../playbook/due.js';
import type { PromiseStep, WaitStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { momentText } from '../moment-text.js';
import type { Question } from '../question.js';
import type { Walk } from '../walk.js';
import { dayOf, dueMoment, momentOn } from '../working-calendar.js';

/** A step with a moment of its own. */
type Dated = Pick<PromiseStep | WaitStep, 'key' | 'kind'>;

const whichDay = {
  promise: 'Which day can be promised?',
  wait_for: 'Until which day does it wait?',
} as const;

/**
 * When what a step is about is due, worked out once: it must not move while the agent is speaking. A moment that is past
 * already is no promise: then it is the one that was agreed otherwise, if there is one, or the agent is asked for another
 * day. Undefined while the walk has to stop for an answer.
 */
export function dueOnce(
  walk: Walk,
  { key, kind }: Dated,
  due: Due,
  agreed: () => number | undefined = () => undefined,
): number | undefined {
  const day = due.kind === 'on' ? walk.learn(due.fact) : 0;
  if (day === undefined) return undefined;
  const from = walk.startOfStep;
  const moment = walk.once(`${key} due`, () =>
    dueMoment(due, from, walk.policy.calendar, typeof day === 'number' ? day : undefined),
  );
  const made = walk.once(`${key} from`, () => from);
  return moment >= made ? moment : (agreed() ?? anotherDay(walk, { key, kind }, due, moment, made));
}

function anotherDay(
  walk: Walk,
  { key, kind }: Dated,
  due: Due,
  past: number,
  made: number,
): number | undefined {
  const question = (address: string): Question =>
    agentQuestion({
      key: `${key}.due`,
      address,
      purpose: kind === 'promise' ? 'promise' : 'wait',
      text: `That would be ${momentText(past, walk.policy)}, which is past. ${whichDay[kind]}`,
      type: { kind: 'date', tense: 'future' },
      today: dayOf(walk.now, walk.policy.calendar),
    });
  const answer = walk.answerOf(`${key}.due`, question);
  if (!answer) return undefined;
  const time = due.kind === 'in' ? undefined : due.time;
  const moment = momentOn(Number(answer.value), time, walk.policy.calendar);
  if (moment >= made) return moment;
  walk.askAgain(`${key}.due`, question);
  return undefined;
}
