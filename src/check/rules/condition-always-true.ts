import type { PlaybookContext } from '../playbook-context.js';
import { spelled } from '../spelled.js';

/** Every condition can come out false where it stands; one that cannot says nothing. */
export function conditionAlwaysTrue({ settledConditions, report }: PlaybookContext): void {
  for (const { formula, outcome } of settledConditions) {
    if (!outcome) continue;
    report('condition-always-true', formula.at, `${spelled(formula)} is always true here`, {
      severity: 'warning',
      help: 'leave it out',
    });
  }
}
