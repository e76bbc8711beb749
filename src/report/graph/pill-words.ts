import type { GraphNode } from '../../graph/playbook-graph.js';

/** What stands on a way out. */
export function pillWords(node: Exclude<GraphNode, { kind: 'steps' }>): string {
  return node.kind === 'exit' ? `▼ ${node.title}` : `↩ ${node.words}`;
}
