import type { GraphNode, PlaybookGraph } from '../../graph/playbook-graph.js';

/** Gives each node of a drawing a short name of its own, always the same one. */
export type NameOf = (graph: PlaybookGraph, node: Pick<GraphNode, 'id'>) => string;

export function nodeNames(): NameOf {
  const names = new Map<string, string>();
  return (graph, { id }) => {
    const whole = `${graph.id} ${id}`;
    const name = names.get(whole) ?? `n${names.size + 1}`;
    names.set(whole, name);
    return name;
  };
}
