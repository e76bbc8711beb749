import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { eachPart } from '../check/step-parts.js';
import { bound } from '../expression/bound.js';
import type { Span } from '../diagnostic/source-file.js';
import type { Limit } from '../playbook/policy.js';
import type { PromiseStep, RemedyStep, Rule, Step } from '../playbook/step.js';
import { eachStep } from './each-step.js';
import { isAlwaysGranted } from './is-always-granted.js';
import type { Point, PointKind } from './point.js';

/** A point before it is known of which step. */
type Way = Pick<Point, 'kind' | 'way' | 'at'>;

/**
 * Everything that a conversation can come by in a playbook, in the order of the file; what it runs is not among it, nor is what waits
 * for limits that are other than today's.
 */
export function pointsOf(checked: CheckedPlaybook): readonly Point[] {
  const { playbook } = checked;
  const points: Point[] = [];
  const waiting = new Set<Step>();
  eachStep(playbook, (step) => {
    if (waiting.has(step)) return eachPart(step, (steps) => steps.forEach((one) => waiting.add(one)));
    if (step.kind === 'remedy' && isAlwaysGranted(step, checked))
      step.ifNotAllowed?.forEach((one) => waiting.add(one));
    const ways = [{ kind: 'step', way: '', at: step.at } as const, ...waysOf(step, checked)];
    for (const way of ways) points.push({ playbook, step: step.key, ...way });
  });
  return points.sort((a, b) => a.at.start - b.at.start);
}

function waysOf(step: Step, checked: CheckedPlaybook): readonly Way[] {
  const branch = (way: string, steps: readonly Step[] | undefined): readonly Way[] =>
    steps ? [{ kind: 'answer', way, at: steps[0]?.at ?? step.at }] : [];
  switch (step.kind) {
    case 'ask':
      return [...named('answer', step.answers), ...branch('otherwise', step.otherwise)];
    case 'choose':
      return named('answer', step.options);
    case 'run':
      return named('answer', step.ends);
    case 'decide':
      return rowsOf(step.logic.kind === 'rules' ? step.logic.rules : step.logic.table.rows);
    case 'try':
      return [
        ...step.things.map(({ key, at }) => ({ kind: 'answer', way: key, at }) as const),
        ...branch('if_fixed', step.ifFixed),
      ];
    case 'remedy':
      return [
        ...limitsOf(step, checked),
        ...branch('if_declined', step.ifDeclined),
        ...(isAlwaysGranted(step, checked) ? [] : branch('if_not_allowed', step.ifNotAllowed)),
      ];
    case 'do':
      return branch('if_not_done', step.ifNotDone);
    case 'write':
      return branch('if_not_sent', step.ifNotSent);
    case 'promise':
      return [...branch('if_not_agreed', step.ifNotAgreed), ...consequencesOf(step)];
    case 'wait_for':
      return [
        ...branch('when_it_happens', step.whenItHappens),
        ...branch('if_it_does_not', step.ifItDoesNot),
      ];
    case 'hand_off_to':
      return [...branch('if_declined', step.ifDeclined), ...branch('if_not_taken', step.ifNotTaken)];
    case 'confirm':
      return [...branch('if_yes', step.ifYes), ...branch('if_no', step.ifNo)];
    case 'say':
    case 'set':
    case 'contact':
    case 'close':
    case 'end':
    case 'go_to':
    case 'stage':
    case 'broken':
      return [];
  }
}

function named(
  kind: PointKind,
  branches: readonly { readonly name: { readonly value: string; readonly at: Span } }[],
): readonly Way[] {
  return branches.map(({ name }) => ({ kind, way: name.value, at: name.at }));
}

function rowsOf(rows: readonly Pick<Rule, 'at'>[]): readonly Way[] {
  return rows.map(({ at }, index) => ({ kind: 'row', way: String(index + 1), at }));
}

function consequencesOf({ ifKept, ifBroken, at }: PromiseStep): readonly Way[] {
  const kept = ifKept ? [{ kind: 'promise', way: 'kept', at: ifKept[0]?.at ?? at } as const] : [];
  if (ifBroken?.kind !== 'steps') return kept;
  return [...kept, { kind: 'promise', way: 'broken', at: ifBroken.steps[0]?.at ?? at }];
}

/** A remedy is offered within the limit of whoever walks, and past it where its worth can come to more than somebody may grant. */
function limitsOf(step: RemedyStep, { policies, typed }: CheckedPlaybook): readonly Way[] {
  const { at } = step.remedy;
  const within = { kind: 'limit', way: 'within', at } as const;
  const worth = step.amount ?? step.cost;
  const formula = worth && typed.get(worth);
  const most = formula && bound(formula, () => undefined).high;
  if (most === undefined) return [within];
  const limits = policies.flatMap(({ policy: { roles } }) =>
    [...roles.values()].map(({ may }) => may.get(step.remedy.value)),
  );
  return limits.some((limit) => most > leastOf(limit)) ? [within, { ...within, way: 'past' }] : [within];
}

/** The tightest of a limit's parts; a percentage can come to anything. In minor units. */
function leastOf(limit: Limit | undefined): number {
  if (!limit) return 0;
  const { each = Infinity, percent, case: inCase = Infinity, customer } = limit;
  return Math.min(each, inCase, customer?.amount ?? Infinity, percent === undefined ? Infinity : 0);
}
