import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** An `end` step names one of the ways in its playbook's `can_end`. */
export function endNotDeclared({ playbook, outline, hasAllSections, report }: PlaybookContext): void {
  if (!hasAllSections) return;
  const declared = playbook.canEnd.map(({ value }) => value);
  for (const { step } of outline.of('end')) {
    if (declared.includes(step.way.value)) continue;
    const help =
      suggestion(step.way.value, declared) ?? `declare it at the top: \`can_end: [${step.way.value}]\``;
    report(
      'end-not-declared',
      step.way.at,
      `\`${step.way.value}\` is not one of the ways in which this playbook can end`,
      { help },
    );
  }
}
