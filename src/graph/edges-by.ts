import type { GraphEdge } from './playbook-graph.js';

/** Edges by one of their ends, each group in their own order. */
export function edgesBy(
  edges: readonly GraphEdge[],
  end: (edge: GraphEdge) => string,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(end(edge));
    if (group) group.push(edge);
    else groups.set(end(edge), [edge]);
  }
  return groups;
}
