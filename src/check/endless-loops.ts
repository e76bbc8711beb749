import type { GoToStep, Step } from '../playbook/step.js';
import { reachedFrom, type Flow } from './flow.js';
import type { Outline, PlacedStep } from './outline.js';

/** The steps that lead back to one above them, or to themselves. Every way round goes through one. */
function backwardJumps(outline: Outline, { reached }: Flow): readonly PlacedStep<GoToStep>[] {
  return outline.of('go_to').filter(({ step, number }) => {
    return reached[number] && (outline.named.get(step.target.value)?.number ?? Infinity) <= number;
  });
}

/**
 * The steps that lead back into a loop which goes round for ever without stopping for anybody. Where no fact changes on the
 * way, it is the same way each time, so that one way round is enough; where a fact does change, only a loop without any way
 * out is certain.
 */
export function endlessLoopsIn(outline: Outline, flow: Flow): readonly PlacedStep<GoToStep>[] {
  const stepAt = (number: number): Step => outline.steps[number]!.step;
  return backwardJumps(outline, flow).filter(({ number }) => {
    const onTheWay = reachedFrom(flow, [number], (next) => !stops(stepAt(next)));
    if (!onTheWay.has(number)) return false;
    const isClosed = [...onTheWay].every((one) => flow.leadsTo[one]!.every((next) => onTheWay.has(next)));
    return (
      isClosed ||
      reachedFrom(flow, [number], (next) => !stops(stepAt(next)) && !changesFacts(stepAt(next))).has(number)
    );
  });
}

/** The steps that lead back to where there is no way out of the steps from. */
export function jumpsWithoutEnd(outline: Outline, flow: Flow): readonly PlacedStep<GoToStep>[] {
  return backwardJumps(outline, flow).filter(({ number }) => {
    return [...reachedFrom(flow, [number])].every((one) => flow.leadsTo[one]!.every((next) => next >= 0));
  });
}

/** Whether the walk stops for somebody at the step. */
function stops({ kind }: Step): boolean {
  return kind !== 'say' && kind !== 'set' && kind !== 'decide' && kind !== 'go_to' && kind !== 'stage';
}

function changesFacts(step: Step): boolean {
  return step.kind === 'set' || (step.kind === 'decide' && step.logic.kind === 'table');
}
