import type { PlaybookContext } from '../playbook-context.js';

/** A hand-off says why, for the brief and for the record. */
export function handOffWithoutBecause({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('hand_off_to')) {
    if (step.because || step.to.value === 'customer') continue;
    report('hand-off-without-because', step.at, 'nothing says why the customer is handed over', {
      help: 'add `because:` with the reason, as whoever takes it should read it',
    });
  }
}
