import type { GraphArea, PlaybookGraph } from '../graph/playbook-graph.js';
import { plainWords } from '../graph/words.js';
import type { TreePlace } from './draw-tree.js';
import { harmless } from './harmless.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** A playbook at a glance: its stages, what comes of each, and where it leads. It ends with a line break. */
export function drawStages({ id, title, version, areas }: PlaybookGraph, place: TreePlace): string {
  const { chalk } = place;
  const head = `${chalk.bold(harmless(title))} ${chalk.dim(harmless(`(${id} ${version})`))}`;
  return `${[head, ...areas.flatMap((area) => areaLines(area, place))].join('\n')}\n`;
}

function areaLines({ kind, nodes, edges }: GraphArea, { chalk, columns }: TreePlace): readonly string[] {
  const titles = new Map(
    nodes.flatMap((node) =>
      node.kind === 'steps' ? [[node.id, plainWords(node.cards[0]!.title)] as const] : [],
    ),
  );
  return nodes.flatMap((node) => {
    if (node.kind !== 'steps') return [];
    const [card] = node.cards;
    const leads = edges.filter(({ from }) => from === node.id).map(({ to }) => titles.get(to) ?? to);
    const lines = [
      ...(card?.details ?? []).map(plainWords),
      ...(leads.length > 0 ? [`leads to: ${leads.join(', ')}`] : []),
    ].flatMap((line) => wrapText(harmless(line), columns - 2).map((part) => chalk.dim(`  ${part}`)));
    const name = `${kind === 'any_time' ? 'At any time: ' : ''}${titles.get(node.id) ?? ''}`;
    return ['', `${chalk.bold(harmless(name))} ${chalk.dim(`(${card?.verb ?? ''})`)}`, ...lines];
  });
}
