import type { PolicyContext } from '../policy-context.js';

/** Where a limit counts by customer, `customer` says by which fact a customer is known. */
export function customerWithoutKnownBy({ policy, isWhole, report }: PolicyContext): void {
  if (!isWhole || policy.customerKnownBy) return;
  const limits = [...policy.roles.values()].flatMap(({ may }) => [...may.values()]);
  const first = limits.find(({ customer }) => customer);
  if (!first) return;
  const message = 'this counts by customer, and nothing says how a customer is known again';
  report('customer-without-known-by', first.at, message, {
    severity: 'warning',
    help: 'add `customer: {known_by: customer_email}`, with the fact that tells one from another; until then only this case counts',
  });
}
