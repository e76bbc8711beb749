import { formatValue } from '../expression/format-value.js';
import type { Policy } from '../playbook/policy.js';

/** An amount in the policy's currency, from minor units. */
export function moneyText(policy: Policy, minor: number): string {
  return formatValue(minor, { kind: 'money', currency: policy.currency }, policy.locale);
}
