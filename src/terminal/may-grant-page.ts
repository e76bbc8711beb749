import type { RoleNow } from '../case/may-grant.js';

/** What the agent may grant now, one remedy a line, and the way on past a limit. */
export function mayGrantPage({ role, asks, remedies }: RoleNow): string {
  const lines = remedies.map(({ title, reasons }) => `  ${title}: ${reasons.join('; ')}`);
  return [
    remedies.length === 0 ? `${role}: you may grant nothing alone` : `${role}: you may grant now`,
    ...lines,
    ...(asks === undefined ? [] : [`Past a limit the playbook lets you ask: ${asks}`]),
  ].join('\n');
}
