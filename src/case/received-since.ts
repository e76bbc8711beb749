import type { Policy } from '../playbook/policy.js';

/** Since when what a customer received counts towards some limit of the policy at `now`; undefined where none counts by customer. */
export function receivedSince(policy: Policy, now: number): number | undefined {
  const minutes = [...policy.roles.values()].flatMap(({ may }) =>
    [...may.values()].flatMap(({ customer }) => customer?.withinMinutes ?? []),
  );
  return minutes.length === 0 ? undefined : now - Math.max(...minutes) * 60_000;
}
