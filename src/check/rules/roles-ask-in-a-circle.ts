import type { PolicyContext } from '../policy-context.js';
import type { Role } from '../../playbook/policy.js';

/** Asking for approval leads upwards, and never back to a role that was asked before. */
export function rolesAskInACircle({ policy, report }: PolicyContext): void {
  const settled = new Set<string>();
  for (const first of policy.roles.values()) {
    const path: Role[] = [];
    for (
      let role: Role | undefined = first;
      role && !settled.has(role.id.value);
      role = role.asks && policy.roles.get(role.asks.value)
    ) {
      const start = path.indexOf(role);
      if (start >= 0) {
        const circle = [...path.slice(start), role].map(({ id }) => `\`${id.value}\``).join(', who asks ');
        report(
          'roles-ask-in-a-circle',
          path.at(-1)!.asks!.at,
          `these roles ask each other in a circle: ${circle}`,
          {
            help: 'let the highest of them ask nobody',
          },
        );
        break;
      }
      path.push(role);
    }
    for (const { id } of path) settled.add(id.value);
  }
}
