import type { Phrase } from '../../playbook/written.js';
import { isKnown } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A remedy has an `amount` or a `cost`, unless somebody may grant it `freely`; one whose words tell `{amount}` always has. */
export function remedyWithoutAmount({ house, outline, report }: PlaybookContext): void {
  if (!isKnown(house, 'roles', 'remedies')) return;
  for (const { step } of outline.of('remedy')) {
    const { value: remedy, at } = step.remedy;
    if (step.amount || step.cost || !house.remedies.has(remedy)) continue;
    const { grantors } = house.authorityOver(remedy);
    if (grantors.length === 0) continue;
    const isToldHowMuch = hasPlaceholder(step.say, 'amount');
    const isFree = grantors.some(({ limits: [own] }) => own?.freely);
    if (isFree && !isToldHowMuch) continue;
    const why = isFree ? 'its words tell `{amount}`' : 'nobody may grant it `freely`';
    report('remedy-without-amount', at, `nothing says what this \`${remedy}\` comes to, and ${why}`, {
      help: 'add `amount:` (what the customer gets) or `cost:` (what it costs us)',
    });
  }
}

function hasPlaceholder(words: Phrase | undefined, name: string): boolean {
  return words?.parts.some((part) => typeof part !== 'string' && part.name === name) ?? false;
}
