import type { GoToStep, Step } from '../playbook/step.js';
import { cardOf } from './card-of.js';
import type { Places } from './graph-of.js';
import type { GraphArea, GraphEdge, GraphNode } from './playbook-graph.js';
import type { StepCard } from './step-card.js';
import type { Naming } from './words.js';

/** Where a walk goes on. */
export type Way =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'exit'; readonly to: string; readonly title: string }
  | { readonly kind: 'back'; readonly words: string }
  /** Steps beside the way lead back to it by themselves, which is only drawn where it has to be told from other ways. */
  | { readonly kind: 'beside' };

const beside: Way = { kind: 'beside' };

/** Lays the steps of one area out as nodes and edges, each list from its last step to its first. */
export class AreaBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges: GraphEdge[] = [];

  constructor(
    private readonly id: string,
    private readonly places: Places,
    private readonly naming: Naming,
  ) {}

  /** Nodes in the order of the file, so that a picture is drawn in it. */
  area(): Pick<GraphArea, 'id' | 'nodes' | 'edges'> {
    return {
      id: this.id,
      nodes: [...this.#nodes.values()].reverse(),
      edges: merged(this.#edges.toReversed()),
    };
  }

  /** Where a walk comes in that goes through these steps and then on. */
  list(steps: readonly Step[], next: Way): Way {
    return steps.reduceRight((way, step) => this.#step(step, way), next);
  }

  #step(step: Step, next: Way): Way {
    const card = cardOf(step, this.naming);
    const shortcut = step.kind === 'go_to' ? this.#jump(step, card) : undefined;
    if (shortcut?.isAll) return shortcut.way;
    const { goesOn } = card;
    if (goesOn.kind === 'on') this.#edge(step.key, next, 'branch', goesOn.if);
    // Where every way is a branch, the step is passed by when it does not apply.
    else if (step.when) this.#edge(step.key, next, 'branch', 'otherwise');
    if (shortcut) this.#edge(step.key, shortcut.way, 'branch', 'then');
    for (const { label, flow, steps } of card.branches.toReversed())
      this.#edge(step.key, this.list(steps, flow === 'beside' ? beside : next), flow, label);
    this.#nodes.set(step.key, { kind: 'steps', id: step.key, cards: [card] });
    return { kind: 'step', id: step.key };
  }

  /** A jump to further down in the same area is drawn as an edge; one that has nothing else to it is only that. */
  #jump({ target, key }: GoToStep, card: StepCard): { way: Way; isAll: boolean } | undefined {
    const place = this.places.get(target.value);
    if (place?.area !== this.id || !this.#nodes.has(place.key) || place.key === key) return undefined;
    const isAll = [card.onlyIf, card.said, card.coach, card.alert].every((part) => part === undefined);
    return { way: { kind: 'step', id: place.key }, isAll };
  }

  #edge(from: string, way: Way, flow: GraphEdge['flow'], label?: string): void {
    const to = this.#nodeFor(way, label);
    if (to !== undefined) this.#edges.push({ from, to, flow, ...(label !== undefined && { label }) });
  }

  /** Steps are laid out from the last to the first, so that what comes later is there already. */
  #nodeFor(way: Way, label: string | undefined): string | undefined {
    switch (way.kind) {
      case 'step':
        return way.id;
      case 'exit':
        return this.#add({ kind: 'exit', id: `${this.id} exit ${way.to}`, to: way.to, title: way.title });
      case 'back':
        return this.#add({ kind: 'back', id: `${this.id} back`, words: way.words });
      case 'beside':
        if (label === undefined) return undefined;
        return this.#add({ kind: 'back', id: `${this.id} beside`, words: 'back to where it was' });
    }
  }

  #add(node: GraphNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }
}

/** Several ways from one step to another are one edge with all their labels. */
function merged(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const byEnds = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const ends = `${edge.from} ${edge.to} ${edge.flow}`;
    const same = byEnds.get(ends);
    const labels = [same?.label, edge.label].filter((label) => label !== undefined);
    byEnds.set(ends, { ...edge, ...(labels.length > 0 && { label: labels.join(', or ') }) });
  }
  return [...byEnds.values()];
}
