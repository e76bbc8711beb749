import { didYouMean } from '../../diagnostic/did-you-mean.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Every fact that a playbook declares is used in it. */
export function unusedFact({ playbook, factUses, isWhole, report }: PlaybookContext): void {
  if (!isWhole || factUses.isPartlyUnknown) return;
  for (const { name, type, isKeyQuestion } of playbook.facts.values()) {
    if (type === 'broken' || isKeyQuestion || factUses.used.has(name.value)) continue;
    // A name that is not there was meant to be this one, or this one that.
    if (didYouMean(name.value, factUses.unknown) !== undefined) continue;
    report('unused-fact', name.at, `nothing in this playbook uses \`${name.value}\``, {
      severity: 'warning',
      help: 'leave it out, or use it',
    });
  }
}
