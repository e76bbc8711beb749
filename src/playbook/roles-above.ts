import type { Policy } from './policy.js';

/** The roles whose approval a role can ask, nearest first; roles that ask each other in a circle are named once. */
export function rolesAbove({ roles }: Policy, role: string): readonly string[] {
  const above = new Set<string>();
  for (let next = roles.get(role)?.asks?.value; next !== undefined && roles.has(next);) {
    if (next === role || above.has(next)) break;
    above.add(next);
    next = roles.get(next)?.asks?.value;
  }
  return [...above];
}
