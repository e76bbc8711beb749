import { visibleText } from '../../diagnostic/visible-text.js';
import { wrapText } from '../../diagnostic/wrap-text.js';
import type { GraphArea, GraphNode, PlaybookGraph } from '../../graph/playbook-graph.js';
import { waysBetween } from '../../graph/ways-between.js';
import { areaTitle } from './area-title.js';
import { cardLines } from './card-lines.js';
import { nodeNames, type NameOf } from './node-names.js';
import { pillWords } from './pill-words.js';

/** Graphviz breaks no lines by itself, and lays a long label over whatever stands beside it. */
const widestLabel = 32;

/** Playbooks as one graph in DOT, the language of Graphviz, each stage in a frame. It ends with a line break. */
export function graphDot(graphs: readonly PlaybookGraph[]): string {
  const nameOf = nodeNames();
  const frames = graphs.flatMap((graph, at) => {
    const areas = graph.areas.flatMap((area, place) =>
      areaLines(graph, area, `${at + 1}_${place + 1}`, nameOf),
    );
    return framed(String(at + 1), graph.title, areas);
  });
  const ways = waysBetween(graphs, nameOf).map(
    ({ from, to, kind }) => `${from} -> ${to}${kind === 'next' ? '' : ' [style=dashed]'};`,
  );
  const look = [
    'node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];',
    'edge [fontname="Helvetica", fontsize=10];',
    'graph [fontname="Helvetica", fontsize=13];',
  ];
  return `${['digraph {', ...indented([...look, ...frames, ...ways]), '}'].join('\n')}\n`;
}

function areaLines(graph: PlaybookGraph, area: GraphArea, frame: string, nameOf: NameOf): readonly string[] {
  const title = areaTitle(area);
  const lines = [
    ...area.nodes.map((node) => `${nameOf(graph, node)} [${look(node)}];`),
    ...area.edges.map(({ from, to, label, flow }) => {
      const attributes = [
        ...(label === undefined ? [] : [`label=${quoted(wrapText(label, widestLabel).join('\n'))}`]),
        ...(flow === 'beside' ? ['style=dashed'] : []),
      ];
      const how = attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`;
      return `${nameOf(graph, { id: from })} -> ${nameOf(graph, { id: to })}${how};`;
    }),
  ];
  return title === undefined ? lines : framed(frame, title, lines);
}

function framed(frame: string, title: string, lines: readonly string[]): readonly string[] {
  return [`subgraph cluster_${frame} {`, ...indented([`label=${quoted(title)};`, ...lines]), '}'];
}

function look(node: GraphNode): string {
  if (node.kind !== 'steps') return `label=${quoted(pillWords(node))}, style="rounded,dashed"`;
  return `label=${quoted(node.cards.map((card) => cardLines(card).join('\n')).join('\n\n'))}`;
}

function quoted(text: string): string {
  const lines = text.split('\n').map((line) => visibleText(line).replace(/["\\]/g, '\\$&'));
  return `"${lines.join('\\n')}"`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
