import { visibleText } from '../../diagnostic/visible-text.js';
import type { GraphArea, GraphNode, PlaybookGraph } from '../../graph/playbook-graph.js';
import { waysBetween } from '../../graph/ways-between.js';
import { areaTitle } from './area-title.js';
import { cardLines } from './card-lines.js';
import { nodeNames, type NameOf } from './node-names.js';
import { pillWords } from './pill-words.js';

/** Playbooks as one flowchart of Mermaid, each stage in a frame. It ends with a line break. */
export function graphMermaid(graphs: readonly PlaybookGraph[]): string {
  const nameOf = nodeNames();
  const frames = graphs.flatMap((graph, at) => {
    const areas = graph.areas.flatMap((area, place) =>
      areaLines(graph, area, `a${at + 1}_${place + 1}`, nameOf),
    );
    return [`subgraph p${at + 1} [${quoted(graph.title)}]`, ...indented(areas), 'end'];
  });
  const ways = waysBetween(graphs, nameOf).map(
    ({ from, to, kind }) => `${from} ${kind === 'next' ? '-->' : '-.->'} ${to}`,
  );
  return `${['flowchart TD', ...indented([...frames, ...ways])].join('\n')}\n`;
}

function areaLines(graph: PlaybookGraph, area: GraphArea, frame: string, nameOf: NameOf): readonly string[] {
  const title = areaTitle(area);
  const lines = [
    ...area.nodes.map((node) => `${nameOf(graph, node)}${shape(node)}`),
    ...area.edges.map(({ from, to, label, flow }) => {
      const arrow = flow === 'beside' ? '-.->' : '-->';
      const when = label === undefined ? '' : `|${quoted(label)}|`;
      return `${nameOf(graph, { id: from })} ${arrow}${when} ${nameOf(graph, { id: to })}`;
    }),
  ];
  return title === undefined ? lines : [`subgraph ${frame} [${quoted(title)}]`, ...indented(lines), 'end'];
}

function shape(node: GraphNode): string {
  if (node.kind !== 'steps') return `([${quoted(pillWords(node))}])`;
  return `[${quoted(node.cards.map((card) => cardLines(card).join('\n')).join('\n\n'))}]`;
}

/** Mermaid reads signs with a meaning of their own as numbers of characters, and a line break as a tag. */
function quoted(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => visibleText(line).replace(/[#&<>"`\\]/g, (sign) => `#${sign.charCodeAt(0)};`));
  return `"${lines.join('<br/>')}"`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
