import type { GraphNode, PlaybookGraph } from './playbook-graph.js';

/** A way that leaves its area: on to the next stage, by a jump, or into another playbook of the same picture. */
export interface WayBetween {
  readonly from: string;
  readonly to: string;
  readonly kind: 'next' | 'jump' | 'runs';
}

/** Ways between the areas of playbooks, for drawings in which all of it is one. Nodes are named by `nameOf`. */
export function waysBetween(
  graphs: readonly PlaybookGraph[],
  nameOf: (graph: PlaybookGraph, node: GraphNode) => string,
): readonly WayBetween[] {
  const starts = new Map(
    graphs.flatMap((graph) => firstOf(graph).map((node) => [graph.id, nameOf(graph, node)])),
  );
  return graphs.flatMap((graph) => {
    const areas = new Map(graph.areas.map(({ id, nodes: [first] }) => [id, first && nameOf(graph, first)]));
    const named = namedNodes(graph, nameOf);
    const way = (node: GraphNode, to: string | undefined, kind: WayBetween['kind']): WayBetween[] =>
      to === undefined ? [] : [{ from: nameOf(graph, node), to, kind }];
    return graph.areas
      .flatMap(({ nodes }) => nodes)
      .flatMap((node): readonly WayBetween[] => {
        if (node.kind === 'exit') return way(node, areas.get(node.to), 'next');
        if (node.kind !== 'steps') return [];
        return node.cards.flatMap(({ goesTo, runs }) => [
          ...way(node, goesTo === undefined ? undefined : named.get(goesTo), 'jump'),
          ...way(node, runs === undefined ? undefined : starts.get(runs), 'runs'),
        ]);
      });
  });
}

function firstOf({ areas: [area] }: PlaybookGraph): readonly GraphNode[] {
  return area?.nodes.slice(0, 1) ?? [];
}

function namedNodes(
  graph: PlaybookGraph,
  nameOf: (graph: PlaybookGraph, node: GraphNode) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { nodes } of graph.areas)
    for (const node of nodes)
      for (const { name } of node.kind === 'steps' ? node.cards : [])
        if (name !== undefined) names.set(name, nameOf(graph, node));
  return names;
}
