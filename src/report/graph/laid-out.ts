import * as dagre from '@dagrejs/dagre';
import { edgesBy } from '../../graph/edges-by.js';
import type { GraphArea, GraphEdge, GraphNode } from '../../graph/playbook-graph.js';
import { cellOf, cellWidth, smallSize, type Cell } from './cell.js';
import { pillWords } from './pill-words.js';
import { textWidth, wrapped } from './text-width.js';

/** A node at its place: `x` and `y` of its top left corner, in pixels from that of its area. */
export interface Box {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What stands in it, from the top; a way out has words of its own. */
  readonly cells: readonly Cell[];
}

export interface Line {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
  /** The lines of its label and the middle of them. */
  readonly label?: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What we use of the engine. Its own declarations name their files in a way that Node's resolution does not follow. */
interface Engine {
  readonly Graph: new (options: { multigraph: boolean }) => EngineGraph;
  readonly layout: (graph: EngineGraph) => void;
}

interface EngineGraph {
  setGraph(options: Readonly<Record<string, string | number>>): void;
  setNode(id: string, size: Size): void;
  setEdge(from: string, to: string, label: Size & { readonly labelpos: 'c' }, name: string): void;
  graph(): Partial<Size>;
  /** `x` and `y` are those of the middle. */
  node(id: string): Size & Point;
  edge(from: string, to: string, name: string): { readonly points: readonly Point[] } & Partial<Point>;
}

const { Graph, layout } = dagre as unknown as Engine;

const [labelRoom, labelHeight] = [190, 14];
const pillHeight = 30;

/** Gives every node of an area its place, in layers from the top (Sugiyama's method, by dagre). */
export function laidOut({ nodes, edges }: GraphArea): LaidOut {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 20, edgesep: 14, ranksep: 26 });
  const cells = new Map(nodes.map((node) => [node.id, node.kind === 'steps' ? node.cards.map(cellOf) : []]));
  for (const node of nodes) graph.setNode(node.id, sizeOf(node, cells.get(node.id)!));
  for (const [at, edge] of edges.entries())
    graph.setEdge(edge.from, edge.to, { ...labelSize(linesOf(edge)), labelpos: 'c' }, String(at));
  layout(graph);
  const boxes = nodes.map((node): Box => {
    const { x, y, width, height } = graph.node(node.id) as Required<Point> & {
      width: number;
      height: number;
    };
    return { node, x: x - width / 2, y: y - height / 2, width, height, cells: cells.get(node.id)! };
  });
  const byId = new Map(boxes.map((box) => [box.node.id, box]));
  const topOf = (id: string): Point => middleOf(byId.get(id)!);
  const footOf = (id: string): Point => ({ ...topOf(id), y: topOf(id).y + byId.get(id)!.height });
  const lines = edges.map((edge, at): Line => {
    const placed = graph.edge(edge.from, edge.to, String(at));
    const { points, x = 0, y = 0 } = placed;
    const label = linesOf(edge);
    const between = points.slice(1, -1);
    // A way back up keeps the ends that the engine gave it, at the sides of the boxes.
    const isDown = topOf(edge.to).y > topOf(edge.from).y;
    return {
      edge,
      points: isDown ? [footOf(edge.from), ...between, topOf(edge.to)] : points,
      ...(label.length > 0 && { label: { lines: label, x, y } }),
    };
  });
  const { width = 0, height = 0 } = graph.graph();
  return inReadingOrder({ width, height, boxes, lines });
}

/** The middle of a box's upper edge, where ways come in; they leave from that of its lower edge. */
function middleOf({ x, y, width }: Box): Point {
  return { x: x + width / 2, y };
}

/**
 * A picture and its mirror image have as many crossings; that one is taken in which the ways out of a step stand more often in
 * the order in which they were written.
 */
function inReadingOrder(laid: LaidOut): LaidOut {
  const { boxes, lines, width } = laid;
  const middles = new Map(boxes.map((box) => [box.node.id, box.x + box.width / 2]));
  const ways = edgesBy(
    lines.map(({ edge }) => edge),
    ({ from }) => from,
  );
  let turns = 0;
  for (const edges of ways.values())
    for (const [at, { to }] of edges.entries()) {
      const next = edges[at + 1];
      if (next) turns += Math.sign(middles.get(next.to)! - middles.get(to)!);
    }
  if (turns >= 0) return laid;
  const mirrored = <P extends Point>(point: P): P => ({ ...point, x: width - point.x });
  return {
    ...laid,
    boxes: boxes.map((box) => ({ ...box, x: width - box.x - box.width })),
    lines: lines.map(({ edge, points, label }) => ({
      edge,
      points: points.map(mirrored),
      ...(label && { label: mirrored(label) }),
    })),
  };
}

function linesOf({ label }: GraphEdge): readonly string[] {
  return label === undefined ? [] : wrapped(label, labelRoom, smallSize, { most: 6 });
}

function labelSize(lines: readonly string[]): Size {
  if (lines.length === 0) return { width: 0, height: 0 };
  const width = Math.max(...lines.map((line) => textWidth(line, smallSize))) + 12;
  return { width, height: lines.length * labelHeight + 6 };
}

function sizeOf(node: GraphNode, cells: readonly Cell[]): Size {
  if (node.kind === 'steps')
    return { width: cellWidth, height: cells.reduce((sum, { height }) => sum + height, 0) };
  return { width: textWidth(pillWords(node), smallSize) + 28, height: pillHeight };
}
