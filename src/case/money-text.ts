import { formatValue } from '../expression/format-value.js';
import type { Policy } from '../playbook/policy.js';

/** An amount in the policy's currency, from minor units. */
export function moneyText({ currency, locale }: Policy, minor: number, language = locale): string {
  return formatValue(minor, { kind: 'money', currency }, language);
}
