import type { PlaybookContext } from '../playbook-context.js';
import { spelled } from '../spelled.js';

/** Every condition can come true where it stands. */
export function conditionNeverTrue({ settledConditions, report }: PlaybookContext): void {
  for (const { formula, placed, outcome, isByItself } of settledConditions) {
    const isOption = placed.step.kind === 'choose' && formula !== placed.step.when;
    if (outcome || isOption) continue;
    report(
      'condition-never-true',
      formula.at,
      `${spelled(formula)} can never be true ${isByItself ? 'as it is written' : 'here'}`,
      {
        help: isByItself
          ? 'its parts exclude each other'
          : 'look at what is certain here already: the answers and conditions above it',
      },
    );
  }
}
