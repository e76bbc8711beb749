import type { PlaybookContext } from '../playbook-context.js';

/** A promise of ours, and a promise that a remedy depends on, says what happens when it is broken. */
export function promiseWithoutIfBroken({ outline, report }: PlaybookContext): void {
  if (outline.of('promise').length === 0) return;
  const dependedOn = new Set(outline.of('remedy').flatMap(({ step }) => step.dependsOn?.value ?? []));
  for (const { step } of outline.of('promise')) {
    if (step.ifBroken) continue;
    const help = 'add `if_broken:` with steps, a playbook to run, or `nothing`';
    if (step.by.value === 'us')
      report('promise-without-if-broken', step.at, 'nothing says what happens when we break this promise', {
        help,
      });
    else if (step.name && dependedOn.has(step.name.value)) {
      report(
        'promise-without-if-broken',
        step.at,
        'a remedy depends on this promise, and nothing says what happens when it is broken',
        { help },
      );
    }
  }
}
