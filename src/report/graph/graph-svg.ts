import type { PlaybookGraph } from '../../graph/playbook-graph.js';
import { escapeXml } from '../escape-xml.js';
import { drawArea, px, type DrawnArea, type Links } from './draw-area.js';
import { graphStyle, lookOf, wholeLook } from './graph-style.js';

const [margin, gap, headHeight] = [24, 18, 52];
/** How much wider than high a picture is to be, as a screen is. */
const proportion = 1.5;

/** The tip of an arrow, once for each document. */
export const arrowTip = `<marker id="mg-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path${lookOf('tip')} d="M 0 1 L 10 5 L 0 9 z"/></marker>`;

const legend =
  'Dashed: later, when a promise is kept or broken.  ⚑ a place that other steps lead to.  [brackets]: filled in during the call.';

/** Playbooks as one SVG 1.1 picture that needs nothing beside it, one below the other. It ends with a line break. */
export function graphSvg(graphs: readonly PlaybookGraph[]): string {
  const ids = new Set(graphs.map(({ id }) => id));
  const parts: string[] = [];
  let [width, y] = [740, margin];
  for (const graph of graphs) {
    const links = linksIn(graph, (id) => (ids.has(id) ? `#${id}` : undefined));
    parts.push(
      `<text${lookOf('name')} id="${escapeXml(graph.id)}" x="${margin}" y="${y + 22}">${escapeXml(graph.title)}</text>`,
      `<text${lookOf('more')} x="${margin}" y="${y + 40}">${escapeXml(`${graph.id} ${graph.version}`)}</text>`,
    );
    y += headHeight;
    const shelves = onShelves(graph.areas.map((area) => drawArea(area, links)));
    parts.push(...shelves.drawn.map(({ of, x, y: down }) => placed(of, margin + x, y + down)));
    width = Math.max(width, shelves.width + 2 * margin);
    y += shelves.height + 2 * gap;
  }
  const height = y + margin;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg"${wholeLook} width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}">`,
    `<title>${escapeXml(graphs.map(({ title }) => title).join(', '))}</title>`,
    `<style>${escapeXml(graphStyle)}</style>`,
    `<defs>${arrowTip}</defs>`,
    `<rect${lookOf('sheet')} width="100%" height="100%"/>`,
    ...parts,
    `<text${lookOf('legend')} x="${margin}" y="${px(height - margin)}">${legend}</text>`,
    '</svg>',
  ].join('\n')}\n`;
}

/** Areas side by side as far as there is room, then below: read like words. */
function onShelves(areas: readonly DrawnArea[]): {
  readonly drawn: readonly { readonly of: DrawnArea; readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
} {
  const paper = areas.reduce((sum, area) => sum + (area.width + gap) * (area.height + gap), 0);
  const room = Math.max(Math.sqrt(paper * proportion), ...areas.map((area) => area.width));
  let [x, y, shelf, width] = [0, 0, 0, 0];
  const drawn = areas.map((of) => {
    if (x > 0 && x + of.width > room) [x, y, shelf] = [0, y + shelf + gap, 0];
    const place = { of, x, y };
    x += of.width + gap;
    shelf = Math.max(shelf, of.height);
    width = Math.max(width, x - gap);
    return place;
  });
  return { drawn, width, height: y + shelf };
}

function placed({ svg }: DrawnArea, x: number, y: number): string {
  return `<g transform="translate(${x} ${px(y)})">\n${svg}\n</g>`;
}

/** Links to what is in the same document. Ids begin with the playbook's, so that several have a place in one. */
function linksIn({ id, areas }: PlaybookGraph, playbook: (id: string) => string | undefined): Links {
  const idOf = (key: string): string => `${id}--${key}`;
  const named = new Map(
    areas.flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.kind === 'steps'
          ? node.cards.flatMap(({ name, key }) => (name === undefined ? [] : [[name, key]]))
          : [],
      ),
    ) as [string, string][],
  );
  const titled = new Set(areas.flatMap((area) => (area.title === undefined ? [] : [area.id])));
  const step = (name: string): string | undefined => {
    const key = named.get(name);
    return key === undefined ? undefined : `#${idOf(key)}`;
  };
  return { step, area: (area) => (titled.has(area) ? `#${idOf(area)}` : undefined), playbook, idOf };
}
