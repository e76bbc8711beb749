import type { PlaybookContext } from '../playbook-context.js';

/** A promise of ours says who sees to it. */
export function promiseWithoutOwner({ outline, report }: PlaybookContext): void {
  for (const { step } of outline.of('promise')) {
    if (step.by.value !== 'us' || step.owner) continue;
    report('promise-without-owner', step.by.at, 'nobody sees to this promise of ours', {
      help: 'add `owner:` with a department or partner of the policy',
    });
  }
}
