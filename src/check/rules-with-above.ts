import type { DecideStep, Rule } from '../playbook/step.js';
import type { Formula } from '../playbook/written.js';
import type { Given } from './given.js';

/**
 * Hands on every row of a decision by rules, with what holds when it is looked at: where the first row that fits is taken,
 * none of the rows above it fitted.
 */
export function eachRuleWithAbove(
  { pick, logic }: DecideStep,
  take: (rule: Rule, above: readonly Given[]) => void,
): void {
  if (logic.kind === 'table') return;
  const above: Given[] = [];
  for (const rule of logic.rules) {
    take(rule, [...above]);
    if (rule.when && pick === 'first row that fits') above.push(condition(rule.when, false));
  }
}

export function condition(formula: Formula, holds: boolean): Given {
  return { kind: 'condition', formula, holds };
}
