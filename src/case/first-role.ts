import type { Policy } from '../playbook/policy.js';

/** Who walks a case where it is not said: the first role of the policy. */
export function firstRole({ roles }: Policy): string {
  const [first] = roles.keys();
  if (first === undefined) throw new Error('a checked policy has a role');
  return first;
}
