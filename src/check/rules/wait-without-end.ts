import type { PlaybookContext } from '../playbook-context.js';

/** A wait says how long it lasts at most. */
export function waitWithoutEnd({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('wait_for')) {
    if (step.atMost) continue;
    report('wait-without-end', step.at, 'this can wait for ever', {
      help: 'add `at_most:`, as in `at_most: in 10 working days`',
    });
  }
}
