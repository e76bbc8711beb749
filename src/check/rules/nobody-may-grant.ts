import { literalOf } from '../../expression/literal-of.js';
import { mostOfAll } from '../authority.js';
import { isKnown } from '../house.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Somebody in the house may grant every remedy that a step asks for. */
export function nobodyMayGrant({ house, outline, askedBy, report }: PlaybookContext): void {
  if (!isKnown(house, 'roles', 'remedies')) return;
  for (const { step } of outline.of('remedy')) {
    const { value: remedy, at } = step.remedy;
    if (!house.remedies.has(remedy)) continue;
    const asked = askedBy(step);
    const most = mostOfAll(house.authorityOver(remedy).grantors, asked);
    if (most === undefined) {
      report('nobody-may-grant', at, `no role may grant \`${remedy}\``, {
        help: `say in the policy who may: \`may: {${remedy}: {each: …}}\``,
      });
      continue;
    }
    const formula = step.amount ?? step.cost;
    const least = asked.worth?.low ?? 0;
    if (!formula || least <= most) continue;
    const money = (amount: number): string => literalOf(amount, { kind: 'money', currency: house.currency! });
    report(
      'nobody-may-grant',
      formula.at,
      `this comes to at least ${money(least)}, and nobody may grant more than ${money(most)} of \`${remedy}\``,
      {
        help: 'ask for less, or raise a limit in the policy',
      },
    );
  }
}
