import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** Every `go_to` leads to a step of the same playbook that has that name. */
export function noSuchStep({ outline, hasAllSections, report }: PlaybookContext): void {
  if (!hasAllSections) return;
  for (const { step } of outline.of('go_to')) {
    const { value: name, at } = step.target;
    if (outline.named.has(name) || outline.mayHaveLost(name)) continue;
    const help =
      suggestion(name, [...outline.named.keys()]) ??
      `give the step where it goes on a name: \`step: ${name}\``;
    report('no-such-step', at, `there is no step called \`${name}\``, { help });
  }
}
