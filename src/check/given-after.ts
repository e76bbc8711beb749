import type { Given } from './given.js';
import type { Pick, Rule } from '../playbook/step.js';
import type { PlacedStep, StepList } from './outline.js';
import { condition } from './rules-with-above.js';

const nothing: readonly Given[] = [];

/**
 * What holds after a step because it, or one of its branches, never goes on: after `when: opened` over a `close`, nothing
 * is opened any more.
 */
export function givenAfter(placed: PlacedStep): readonly Given[] {
  const { step, when, parts } = placed;
  if (when) return neverGoesOn(placed) ? [condition(when, false)] : nothing;
  if (parts.length === 0) return nothing;
  if (step.kind === 'ask' && step.facts[0]) {
    const closed = step.answers.filter((_, index) => endsItself(placed.parts[index]));
    const options = closed.map(({ name }) => name.value);
    return options.length > 0
      ? [{ kind: 'answer', fact: step.facts[0].value, options, isAmong: false }]
      : nothing;
  }
  return step.kind === 'decide' && step.logic.kind === 'rules'
    ? afterRules(placed, step.pick, step.logic.rules)
    : nothing;
}

/** A row that fits is taken for certain only where no row above it can be taken first and go on. */
function afterRules({ parts }: PlacedStep, pick: Pick, rules: readonly Rule[]): readonly Given[] {
  const given: Given[] = [];
  for (const [index, { when }] of rules.entries()) {
    const isClosed = endsItself(parts[index]);
    if (isClosed && when) given.push(condition(when, false));
    if (!isClosed && pick !== 'every row that fits') break;
  }
  return given;
}

/** Whether the walk never goes on after the step once it is taken. */
function neverGoesOn({ step, parts }: PlacedStep): boolean {
  switch (step.kind) {
    case 'close':
    case 'end':
    case 'go_to':
      return true;
    case 'ask':
      return step.otherwise !== undefined && parts.every(endsItself);
    case 'choose':
      return parts.every(endsItself);
    case 'decide':
      return (
        step.logic.kind === 'rules' && step.logic.rules.some(({ when }) => !when) && parts.every(endsItself)
      );
    case 'confirm':
    case 'try':
    case 'wait_for':
      return parts.length === 2 && parts.every(endsItself);
    default:
      return false;
  }
}

function endsItself(list: StepList | undefined): boolean {
  const last = list?.steps.at(-1);
  return last !== undefined && !last.when && neverGoesOn(last);
}
