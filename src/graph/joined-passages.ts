import { edgesBy } from './edges-by.js';
import type { GraphArea, GraphNode } from './playbook-graph.js';

type StepsNode = Extract<GraphNode, { kind: 'steps' }>;

/** Steps that are always walked one after the other become one node, so that a picture shows where the ways part. */
export function joinedPassages(area: GraphArea): GraphArea {
  const out = edgesBy(area.edges, ({ from }) => from);
  const into = edgesBy(area.edges, ({ to }) => to);
  const byId = new Map(area.nodes.map((node) => [node.id, node]));
  /** The node that always and only follows this one. */
  const followerOf = (id: string): StepsNode | undefined => {
    const [edge, ...others] = out.get(id) ?? [];
    if (!edge || others.length > 0 || edge.label !== undefined || edge.flow === 'beside') return undefined;
    const node = byId.get(edge.to);
    return node?.kind === 'steps' && into.get(edge.to)?.length === 1 ? node : undefined;
  };
  const followers = new Set(area.nodes.flatMap(({ id }) => followerOf(id)?.id ?? []));
  /** The node in which a node ends up. */
  const home = new Map<string, string>();
  const nodes = area.nodes.flatMap((node): GraphNode[] => {
    if (followers.has(node.id)) return [];
    if (node.kind !== 'steps') return [node];
    const passage: StepsNode[] = [];
    for (let at: StepsNode | undefined = node; at; at = followerOf(at.id)) passage.push(at);
    for (const { id } of passage) home.set(id, node.id);
    return [{ kind: 'steps', id: node.id, cards: passage.flatMap(({ cards }) => cards) }];
  });
  const edges = area.edges
    .filter(({ from, to }) => home.get(from) === undefined || home.get(from) !== home.get(to) || from === to)
    .map((edge) => ({ ...edge, from: home.get(edge.from) ?? edge.from }));
  return { ...area, nodes, edges };
}
