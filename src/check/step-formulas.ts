import type { Step } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import type { Given } from './given.js';
import { eachRuleWithAbove } from './rules-with-above.js';

/** What a formula has to come to. */
export type Wanted =
  | { readonly kind: 'condition' }
  | { readonly kind: 'money' }
  /** The type of a fact of this playbook. */
  | { readonly kind: 'fact'; readonly name: string }
  /** The type of something that another playbook needs. */
  | { readonly kind: 'need'; readonly playbook: string; readonly name: string };

/** Takes a formula, and what holds where it is looked at beside what holds within the step. */
type TakeFormula = (formula: Formula, wanted: Wanted, given: readonly Given[]) => void;

const condition: Wanted = { kind: 'condition' };
const money: Wanted = { kind: 'money' };
const nothingGiven: readonly Given[] = [];

/** Hands on every formula of a step's own fields; its `when` is not among them. */
export function eachFormula(step: Step, take: TakeFormula): void {
  switch (step.kind) {
    case 'choose':
      for (const { when } of step.options) if (when) take(when, condition, nothingGiven);
      return;
    case 'decide':
      return eachRuleWithAbove(step, ({ when }, above) => {
        if (when) take(when, condition, above);
      });
    case 'set':
      for (const { fact, to } of step.settings) take(to, { kind: 'fact', name: fact.value }, nothingGiven);
      return;
    case 'try':
      for (const { when } of step.things) if (when) take(when, condition, nothingGiven);
      return;
    case 'remedy':
      if (step.amount) take(step.amount, money, nothingGiven);
      if (step.cost) take(step.cost, money, nothingGiven);
      if (step.of) take(step.of, money, nothingGiven);
      return;
    case 'run':
      for (const { need, value } of step.with) {
        take(value, { kind: 'need', playbook: step.playbook.value, name: need.value }, nothingGiven);
      }
      return;
    default:
      return;
  }
}
