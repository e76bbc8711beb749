import type { PlaybookContext } from '../playbook-context.js';
import { suggestion } from '../suggestion.js';

/** From a playbook that is run, only what it says it gives is taken. */
export function unknownGift({ outline, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const contract = contractOf(step.playbook.value);
    for (const { theirs } of contract ? step.gives : []) {
      if (contract!.gives.has(theirs.value)) continue;
      const help =
        suggestion(theirs.value, [...contract!.gives.keys()]) ??
        `add it to the \`gives\` of \`${contract!.id}\``;
      report(
        'unknown-gift',
        theirs.at,
        `\`${contract!.id}\` does not give anything called \`${theirs.value}\``,
        { help },
      );
    }
  }
}
