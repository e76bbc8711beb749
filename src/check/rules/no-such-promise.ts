import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';
import type { Written } from '../../playbook/written.js';

/** What a step keeps or breaks, and what a remedy depends on, is a `promise` step of the same playbook. */
export function noSuchPromise({ outline, report }: PlaybookContext): void {
  const promises = new Set(outline.of('promise').flatMap(({ step }) => step.name?.value ?? []));
  const lookAt = (name: Written<string> | undefined): void => {
    if (!name || promises.has(name.value) || outline.mayHaveLost(name.value)) return;
    const isAnotherStep = outline.named.has(name.value);
    const message = isAnotherStep
      ? `the step \`${name.value}\` is not a promise`
      : `there is no promise called \`${name.value}\``;
    report('no-such-promise', name.at, message, {
      help:
        suggestion(name.value, promises) ??
        'give the promise that is meant a name with `step`, and write that',
    });
  };
  for (const kind of ['do', 'write', 'contact'] as const)
    for (const { step } of outline.of(kind)) step.keeps.forEach(lookAt);
  for (const { step } of outline.of('wait_for')) [step.keeps, step.breaks].forEach(lookAt);
  for (const { step } of outline.of('remedy')) lookAt(step.dependsOn);
}
