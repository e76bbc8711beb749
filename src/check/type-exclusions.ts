import { isKnown } from './house.js';
import type { PolicyContext } from './policy-context.js';
import { scopeOf, typeFormula } from './type-formulas.js';

/** Every condition under which a remedy is excluded looks at facts of the policy, or at those that are always there. */
export function typeExclusions({ house, policy, typed, report }: PolicyContext): void {
  const scope = scopeOf({
    facts: house.facts,
    known: new Set(),
    isComplete: isKnown(house, 'facts'),
    currency: house.currency,
  });
  for (const { notWhen } of policy.remedies.values()) {
    for (const { when } of notWhen) {
      const read = typeFormula(when, scope, { kind: 'yes_no' }, report);
      if (read) typed.set(when, read);
    }
  }
}
