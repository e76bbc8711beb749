import type { Case } from '../case/case.js';
import { mayGrantNow } from '../case/may-grant.js';

/** What the agent may grant now, one remedy a line, and the way on past a limit. */
export function mayGrantPage(of: Case): string {
  const { role, asks, remedies } = mayGrantNow(of);
  const lines = remedies.map(({ title, reasons }) => `  ${title}: ${reasons.join('; ')}`);
  return [
    remedies.length === 0 ? `${role}: you may grant nothing alone` : `${role}: you may grant now`,
    ...lines,
    ...(asks === undefined ? [] : [`Past a limit the playbook lets you ask: ${asks}`]),
  ].join('\n');
}
