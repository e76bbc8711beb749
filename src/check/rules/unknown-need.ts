import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** A playbook that is run is given only what it says it needs. */
export function unknownNeed({ outline, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const contract = contractOf(step.playbook.value);
    for (const { need } of contract ? step.with : []) {
      if (contract!.needs.has(need.value)) continue;
      const help =
        suggestion(need.value, [...contract!.needs.keys()]) ??
        `add it to the \`needs\` of \`${contract!.id}\``;
      report('unknown-need', need.at, `\`${contract!.id}\` does not need anything called \`${need.value}\``, {
        help,
      });
    }
  }
}
