import type { Policy } from '../playbook/policy.js';

/** How a remedy is measured: by what the customer gets, by what it costs us, or not at all. */
export function measureOf(remedy: string, { remedies, roles }: Policy): 'amount' | 'cost' | 'none' {
  const limits = [...roles.values()].flatMap(({ may }) => may.get(remedy) ?? []);
  if (limits.length > 0 && limits.every(({ freely }) => freely)) return 'none';
  const isMoney = remedies
    .get(remedy)
    ?.say?.parts.some((part) => typeof part !== 'string' && part.name === 'amount');
  return isMoney === true || /refund|credit|money|discount|voucher|gift_card/.test(remedy)
    ? 'amount'
    : 'cost';
}

/** The most of a remedy that somebody may grant at once, such as `500.00`; undefined where nobody's limit says. */
export function mostOf(remedy: string, { roles }: Policy): string | undefined {
  const each = [...roles.values()].flatMap(({ may }) => may.get(remedy)?.each ?? []);
  return each.length === 0 ? undefined : (Math.max(...each) / 100).toFixed(2);
}
