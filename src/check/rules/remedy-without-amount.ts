import { isKnown } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';

/** A remedy has an `amount` or a `cost`, unless somebody may grant it `freely`. */
export function remedyWithoutAmount({ house, outline, report }: PlaybookContext): void {
  if (!isKnown(house, 'roles', 'remedies')) return;
  for (const { step } of outline.of('remedy')) {
    const { value: remedy, at } = step.remedy;
    if (step.amount || step.cost || !house.remedies.has(remedy)) continue;
    const { grantors } = house.authorityOver(remedy);
    if (grantors.length === 0 || grantors.some(({ limits: [own] }) => own?.freely)) continue;
    report(
      'remedy-without-amount',
      at,
      `nothing says what this \`${remedy}\` comes to, and nobody may grant it \`freely\``,
      {
        help: 'add `amount:` (what the customer gets) or `cost:` (what it costs us)',
      },
    );
  }
}
