import type { Policy } from '../playbook/policy.js';

/** How a role, a department, a partner, the customer or we ourselves are called in sentences. */
export function partyTitle(policy: Policy, id: string): string {
  if (id === 'us') return 'we';
  if (id === 'customer') return 'the customer';
  const party = policy.partners.get(id) ?? policy.departments.get(id) ?? policy.roles.get(id);
  return party?.title ?? id;
}
