import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn } from '../check/policy-on.js';
import type { Policy } from '../playbook/policy.js';
import { dayOf } from './working-calendar.js';

/**
 * The policy as it stands at a moment (milliseconds since 1970-01-01 UTC). The day in the house's own zone decides; any
 * period's calendar tells the day.
 */
export function policyAt(checked: CheckedPlaybook, at: number): Policy {
  const [always, ...later] = checked.policies;
  // Looking into a time zone takes long, and here is nothing to choose from.
  if (always && later.length === 0) return always.policy;
  return policyOn(checked, dayOf(at, policyOn(checked, Math.floor(at / 86_400_000)).calendar));
}
