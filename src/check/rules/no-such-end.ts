import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** Where a playbook is run, only ways in which it can end are handled. */
export function noSuchEnd({ outline, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const contract = contractOf(step.playbook.value);
    for (const { name } of contract ? step.ends : []) {
      if (contract!.canEnd.has(name.value)) continue;
      const help =
        suggestion(name.value, contract!.canEnd) ??
        `\`${contract!.id}\` has no \`can_end\`: put the steps after the run`;
      report('no-such-end', name.at, `\`${contract!.id}\` cannot end with \`${name.value}\``, { help });
    }
  }
}
