import type { GraphArea, GraphEdge, GraphNode, PlaybookGraph } from './playbook-graph.js';
import type { StepCard } from './step-card.js';
import { plainWords, saidWords } from './words.js';

/** A playbook at a glance: one node for each stage, with what is granted and promised in it and where it leads. */
export function stagesOnly(graph: PlaybookGraph): PlaybookGraph {
  const byKind = (kind: GraphArea['kind']) => graph.areas.filter((area) => area.kind === kind);
  const stages: GraphArea = {
    id: 'stages',
    kind: 'stage',
    title: undefined,
    nodes: byKind('stage').map((area) => stageNode(area, graph.title)),
    edges: edgesBetween(byKind('stage')),
  };
  const handlers: GraphArea = {
    id: 'on',
    kind: 'any_time',
    title: '',
    nodes: byKind('any_time').map((area) => stageNode(area, graph.title)),
    edges: [],
  };
  return { ...graph, areas: [stages, handlers].filter(({ nodes }) => nodes.length > 0) };
}

function cardsIn({ nodes }: GraphArea): readonly StepCard[] {
  return nodes.flatMap((node) => (node.kind === 'steps' ? node.cards : []));
}

function stageNode(area: GraphArea, playbookTitle: string): GraphNode {
  const cards = cardsIn(area);
  const titles = (kind: StepCard['kind']) => [
    ...new Set(cards.filter((card) => card.kind === kind).map(({ title }) => plainWords(title))),
  ];
  const listed = (verb: string, kind: StepCard['kind']) =>
    titles(kind).length === 0 ? [] : [saidWords(`${verb}: ${titles(kind).join(', ')}`)];
  const card: StepCard = {
    kind: 'stage',
    key: area.id,
    verb: cards.length === 1 ? '1 step' : `${cards.length} steps`,
    title: saidWords(area.title ?? playbookTitle),
    details: [
      ...listed('grants', 'remedy'),
      ...listed('promises', 'promise'),
      ...listed('plays through', 'run'),
      ...listed('hands over to', 'hand_off'),
      ...listed('closes', 'end'),
    ],
    items: [],
    limits: [],
    branches: [],
    goesOn: { kind: 'on' },
  };
  return { kind: 'steps', id: area.id, cards: [card] };
}

function edgesBetween(areas: readonly GraphArea[]): readonly GraphEdge[] {
  const homes = new Map(
    areas.flatMap((area) =>
      cardsIn(area).flatMap(({ name }) => (name === undefined ? [] : [[name, area.id] as const])),
    ),
  );
  const edges = areas.flatMap((area) => {
    const exits = area.nodes.flatMap((node) => (node.kind === 'exit' ? [node.to] : []));
    const jumps = cardsIn(area).flatMap(({ goesTo }) =>
      goesTo === undefined ? [] : (homes.get(goesTo) ?? []),
    );
    return [...new Set([...exits, ...jumps])]
      .filter((to) => to !== area.id)
      .map((to): GraphEdge => ({ from: area.id, to, flow: 'branch' }));
  });
  return edges;
}
