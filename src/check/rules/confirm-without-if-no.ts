import type { Step } from '../../playbook/step.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A question whether it is put right says what happens when the customer says no. */
export function confirmWithoutIfNo({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('confirm')) {
    if (step.ifNo || neverGoesOn(step.ifYes)) continue;
    report('confirm-without-if-no', step.at, 'nothing says what happens when the customer says no', {
      severity: 'warning',
      help: 'add `if_no:` with steps',
    });
  }
}

/** Where a yes ends the matter, the steps below are what happens after a no. */
function neverGoesOn(steps: readonly Step[] | undefined): boolean {
  const last = steps?.at(-1)?.kind;
  return last === 'close' || last === 'end' || last === 'go_to';
}
