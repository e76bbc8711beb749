import { formatValue } from '../expression/format-value.js';
import { lengthOfTimeText } from '../expression/length-of-time.js';
import type { Limit, Policy } from '../playbook/policy.js';

/** What a role may grant of a remedy by itself, in words: `€150.00 each, €200.00 a case`. */
export interface RoleLimit {
  readonly role: string;
  readonly words: string;
}

/** What every role may grant of a remedy, in the order of the policy; those that may not grant it are left out. */
export function limitsOn(remedy: string, policy: Policy): readonly RoleLimit[] {
  return [...policy.roles.values()].flatMap(({ title, may }) => {
    const limit = may.get(remedy);
    return limit ? [{ role: title, words: limitWords(limit, policy) }] : [];
  });
}

export function limitWords({ freely, each, percent, case: inCase, customer }: Limit, policy: Policy): string {
  if (freely) return 'freely';
  const { currency, locale } = policy;
  const money = (units: number) => formatValue(units, { kind: 'money', currency }, locale);
  const parts = [
    each === undefined ? '' : `${money(each)} each`,
    percent === undefined ? '' : `${formatValue(percent, { kind: 'percent' }, locale)} of it`,
    inCase === undefined ? '' : `${money(inCase)} a case`,
    customer === undefined
      ? ''
      : `${money(customer.amount)} a customer in ${lengthOfTimeText(customer.withinMinutes)}`,
  ];
  return parts.filter((words) => words !== '').join(', ');
}
