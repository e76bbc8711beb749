import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Event } from './event.js';
import type { Opening } from './opening.js';
import { policyAt } from './policy-at.js';

/** By what a case may know its customer. */
interface KnownCase {
  readonly checked: CheckedPlaybook;
  readonly opening: Opening;
  readonly events: readonly Event[];
}

/** The key by which the customer is known again, where the policy names a fact for it and the fact is known. */
export function customerOf({ checked, opening, events }: KnownCase): string | undefined {
  const fact = policyAt(checked, opening.at).customerKnownBy?.value;
  if (fact === undefined) return undefined;
  const learned = events.findLast((event) => event.type === 'fact_learned' && event.fact === fact);
  const value = learned?.type === 'fact_learned' ? learned.value : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
