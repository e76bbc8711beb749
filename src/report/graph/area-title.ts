import type { GraphArea } from '../../graph/playbook-graph.js';

/** What stands above an area; nothing where a playbook has no stages. */
export function areaTitle({ kind, title }: GraphArea): string | undefined {
  if (kind === 'stage' || title === undefined) return title;
  return title === '' ? 'At any time' : `At any time: ${title}`;
}
