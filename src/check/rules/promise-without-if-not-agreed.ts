import type { PlaybookContext } from '../playbook-context.js';
import type { PromiseStep } from '../../playbook/step.js';

/** A promise by the customer that has a consequence says what happens if they would rather not give it. */
export function promiseWithoutIfNotAgreed({ outline, report }: PlaybookContext): void {
  if (outline.of('promise').length === 0) return;
  const dependedOn = new Set(outline.of('remedy').flatMap(({ step }) => step.dependsOn?.value ?? []));
  for (const { step } of outline.of('promise')) {
    if (step.by.value !== 'customer' || step.ifNotAgreed || !hasConsequence(step, dependedOn)) continue;
    report(
      'promise-without-if-not-agreed',
      step.at,
      'the customer is asked to agree to this promise, and nothing says what happens if they would rather not',
      {
        help: 'add `if_not_agreed:` with steps',
      },
    );
  }
}

function hasConsequence({ name, ifBroken }: PromiseStep, dependedOn: ReadonlySet<string>): boolean {
  return ifBroken?.kind === 'steps' || (name !== undefined && dependedOn.has(name.value));
}
