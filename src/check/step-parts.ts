import type { AskStep, PromiseStep, Step } from '../playbook/step.js';
import type { Given } from './given.js';
import { condition, eachRuleWithAbove } from './rules-with-above.js';

/**
 * How steps under a step are come to. A branch goes on after its step. Steps beside it come up later, when a promise is
 * kept or broken, and lead back to where the walk was.
 */
export type PartFlow = 'branch' | 'beside';

type TakePart = (steps: readonly Step[], flow: PartFlow, given: readonly Given[]) => void;

const nothingGiven: readonly Given[] = [];

/** Hands on every list of steps that stands under a step, in the order of the language's own fields. */
export function eachPart(step: Step, take: TakePart): void {
  switch (step.kind) {
    case 'ask':
      return eachAnswer(step, take);
    case 'choose':
      for (const { steps, when } of step.options)
        take(steps, 'branch', when ? [condition(when, true)] : nothingGiven);
      return;
    case 'decide':
      return eachRuleWithAbove(step, ({ when, steps }, above) => {
        take(steps, 'branch', when ? [...above, condition(when, true)] : above);
      });
    case 'try':
      takeBranch(step.ifFixed, take);
      return takeBranch(step.ifNot, take);
    case 'remedy':
      takeBranch(step.ifDeclined, take);
      return takeBranch(step.ifNotAllowed, take);
    case 'do':
      return takeBranch(step.ifNotDone, take);
    case 'write':
      return takeBranch(step.ifNotSent, take);
    case 'promise':
      return eachConsequence(step, take);
    case 'wait_for':
      takeBranch(step.whenItHappens, take);
      return takeBranch(step.ifItDoesNot, take);
    case 'hand_off_to':
      takeBranch(step.ifDeclined, take);
      return takeBranch(step.ifNotTaken, take);
    case 'run':
      for (const { steps } of step.ends) takeBranch(steps, take);
      return;
    case 'confirm':
      takeBranch(step.ifYes, take);
      return takeBranch(step.ifNo, take);
    case 'broken':
      return takeBranch(step.inside, take);
    case 'say':
    case 'set':
    case 'contact':
    case 'close':
    case 'end':
    case 'go_to':
    case 'stage':
      return;
  }
}

function takeBranch(steps: readonly Step[] | undefined, take: TakePart): void {
  if (steps) take(steps, 'branch', nothingGiven);
}

function eachAnswer({ facts: [fact], answers, otherwise }: AskStep, take: TakePart): void {
  const given = (options: readonly string[], isAmong: boolean): readonly Given[] =>
    fact ? [{ kind: 'answer', fact: fact.value, options, isAmong }] : nothingGiven;
  for (const { name, steps } of answers) take(steps, 'branch', given([name.value], true));
  if (otherwise)
    take(
      otherwise,
      'branch',
      given(
        answers.map(({ name }) => name.value),
        false,
      ),
    );
}

function eachConsequence({ ifBroken, ifKept, ifNotAgreed }: PromiseStep, take: TakePart): void {
  if (ifBroken?.kind === 'steps') take(ifBroken.steps, 'beside', nothingGiven);
  if (ifKept) take(ifKept, 'beside', nothingGiven);
  takeBranch(ifNotAgreed, take);
}
