import type { Case } from '../case/case.js';
import { walkOf } from '../case/case.js';
import type { Event } from '../case/event.js';
import { compileProgram } from '../case/compile-program.js';
import { placeOf } from '../case/place-of.js';
import type { Program } from '../case/program.js';
import type { NodeRun } from '../case/watcher.js';
import type { Value } from '../expression/value.js';
import type { AskStep, Step } from '../playbook/step.js';
import { pointName, type Point, type PointName } from './point.js';
import { stepsByKey } from './steps-by-key.js';

type Way = Pick<Point, 'kind' | 'way'>;

/** The points of playbooks that one run of a node comes by. */
export function pointsOfRun(run: NodeRun): readonly PointName[] {
  const { program } = run.frame;
  const { playbook } = program.checked;
  const step = stepsByKey(program).get(run.node.key);
  // Steps that are made up in the walk itself, to settle what a changed answer left over, are in no playbook.
  if (!step || run.node.isCondition || compileProgram(program.checked) !== program) return [];
  const ways: readonly Way[] = [{ kind: 'step', way: '' }, ...waysOfRun(step, run)];
  return ways.map((way) => pointName({ playbook, step: step.key, ...way }));
}

/** The points that come of promises turning out kept or broken, of what happened since there were `before` events. */
export function pointsOfPromises(of: Case, before: number): readonly PointName[] {
  const { stack, history } = walkOf(of);
  return of.events.slice(before).flatMap((event) => {
    if (event.type !== 'promise_kept' && event.type !== 'promise_broken') return [];
    const { prefix, key: step } = placeOf(event.promise);
    const frame = [...stack.ended, ...stack.all].findLast((one) => one.prefix === prefix);
    const made = history.course.some(({ seq }) => seq === event.made);
    if (!frame || !made) return [];
    const { playbook } = frame.program.checked;
    const way = event.type === 'promise_kept' ? 'kept' : 'broken';
    return [pointName({ kind: 'promise', playbook, step, way })];
  });
}

/** What a step came to in a run: its answer, its row, what the customer said. */
function waysOfRun(step: Step, { node, frame, happened, asked, next }: NodeRun): readonly Way[] {
  const tried: readonly Way[] = step.kind === 'try' ? [{ kind: 'answer', way: node.key }] : [];
  if (step.kind === 'ask') return asked ? [] : answerTo(step, frame.program, frame.facts);
  const offered: readonly Way[] = asked?.offer
    ? [{ kind: 'limit', way: asked.offer.isWithinLimit ? 'within' : 'past' }]
    : [];
  const [, declined] = node.leadsTo();
  // A customer who would rather not do it themselves is no event: nothing was handed over.
  const kept: readonly Way[] =
    step.kind === 'hand_off_to' && step.to.value === 'customer' && next === declined
      ? [{ kind: 'answer', way: step.ifDeclined ? 'if_declined' : 'if_not_taken' }]
      : [];
  return [...tried, ...offered, ...kept, ...happened.flatMap((event) => waysOfEvent(step, event))];
}

function answerTo(
  { facts: [fact], answers, otherwise }: AskStep,
  { slots }: Program,
  values: readonly (Value | undefined)[],
): readonly Way[] {
  if (!fact || (answers.length === 0 && !otherwise)) return [];
  const value = values[slots.get(fact.value) ?? -1];
  const name = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  const isNamed = answers.some((answer) => answer.name.value === name);
  return [{ kind: 'answer', way: isNamed ? name : 'otherwise' }];
}

function waysOfEvent(step: Step, event: Event): readonly Way[] {
  const answer = (way: string): readonly Way[] => [{ kind: 'answer', way }];
  switch (event.type) {
    case 'option_chosen':
      return answer(event.option);
    case 'decided':
      return event.rows.map((row) => ({ kind: 'row', way: String(row) }));
    case 'tried':
      return event.worked ? answer('if_fixed') : [];
    case 'remedy_declined':
      return answer('if_declined');
    case 'remedy_not_allowed':
      return answer('if_not_allowed');
    case 'not_done':
      return answer('if_not_done');
    case 'not_written':
      return answer('if_not_sent');
    case 'promise_not_agreed':
      return answer('if_not_agreed');
    case 'wait_ended':
      return answer(event.happened === true ? 'when_it_happens' : 'if_it_does_not');
    case 'not_taken':
      if (step.kind !== 'hand_off_to') return [];
      return answer(event.isDeclined && step.ifDeclined ? 'if_declined' : 'if_not_taken');
    case 'confirmed':
      return answer(event.isRight ? 'if_yes' : 'if_no');
    case 'run_ended':
      return event.way === null ? [] : answer(event.way);
    default:
      return [];
  }
}
