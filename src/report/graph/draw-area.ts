import type { GraphArea } from '../../graph/playbook-graph.js';
import type { StepCard } from '../../graph/step-card.js';
import { plainWords } from '../../graph/words.js';
import { escapeXml, xmlAttributes } from '../escape-xml.js';
import { areaTitle } from './area-title.js';
import { cellWidth, type Cell, type CellText } from './cell.js';
import { lookOf, lookOfKind } from './graph-style.js';
import { pillWords } from './pill-words.js';
import { laidOut, type Box, type LaidOut, type Line, type Point } from './laid-out.js';

/** An area drawn as SVG, with its panel; its top left corner is at 0, 0. Sizes in pixels. */
export interface DrawnArea {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** Where what is drawn leads to: addresses that a link can have, or nothing where there is nothing to lead to. */
export interface Links {
  readonly step: (name: string) => string | undefined;
  readonly area: (id: string) => string | undefined;
  readonly playbook: (id: string) => string | undefined;
  /** The id of a step or an area itself. */
  readonly idOf: (key: string) => string;
}

const margin = 18;
const titleHeight = 34;

export function drawArea(area: GraphArea, links: Links): DrawnArea {
  const laid = laidOut(area);
  const top = area.title === undefined ? margin : margin + titleHeight;
  const title = areaTitle(area) ?? '';
  const width = Math.max(laid.width, title.length * 9) + 2 * margin;
  const height = laid.height + top + margin;
  const svg = [
    `<rect${lookOf('panel')} x="0.5" y="0.5" width="${px(width - 1)}" height="${px(height - 1)}" rx="10"/>`,
    ...(area.title === undefined
      ? []
      : [
          `<text${lookOf('area')} id="${escapeXml(links.idOf(area.id))}" x="${margin}" y="${margin + 14}">${escapeXml(title)}</text>`,
        ]),
    `<g transform="translate(${px((width - laid.width) / 2)} ${top})">`,
    ...contents(laid, links),
    '</g>',
  ].join('\n');
  return { width, height, svg };
}

function contents({ boxes, lines }: LaidOut, links: Links): readonly string[] {
  return [...lines.map(drawLine), ...lines.flatMap(drawLabel), ...boxes.map((box) => drawBox(box, links))];
}

/** A way through points that leaves and enters each of them straight down. */
function drawLine({ edge, points }: Line): string {
  const way = points.map(({ x, y }, at) => {
    const before = points[at - 1];
    if (!before) return `M ${px(x)} ${px(y)}`;
    const middle = px((before.y + y) / 2);
    return `C ${px(before.x)} ${middle} ${px(x)} ${middle} ${px(x)} ${px(y)}`;
  });
  return `<path${lookOf(edge.flow === 'beside' ? 'later' : 'line')} d="${way.join(' ')}" marker-end="url(#mg-tip)"/>`;
}

function drawLabel({ label }: Line): readonly string[] {
  if (!label) return [];
  const { lines, x, y } = label;
  const [width, height] = [Math.max(...lines.map((line) => line.length)) * 6 + 8, lines.length * 14 + 4];
  const texts = lines.map(
    (line, at) => `<tspan x="${px(x)}" y="${px(y - height / 2 + 13 + at * 14)}">${escapeXml(line)}</tspan>`,
  );
  return [
    `<g><rect${lookOf('under')} x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${px(width)}" height="${px(height)}" rx="4"/><text${lookOf('more')} text-anchor="middle">${texts.join('')}</text></g>`,
  ];
}

function drawBox(box: Box, links: Links): string {
  return box.node.kind === 'steps' ? drawSteps(box, links) : drawPill(box, box.node, links);
}

function drawPill(
  { x, y, width, height }: Box,
  node: Exclude<Box['node'], { kind: 'steps' }>,
  links: Links,
): string {
  const shape = `<rect${lookOf('way')} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${height / 2}"/>`;
  const words = `<text${lookOf('more')} text-anchor="middle" x="${px(x + width / 2)}" y="${px(y + height / 2 + 4)}">${escapeXml(pillWords(node))}</text>`;
  const link = node.kind === 'exit' ? links.area(node.to) : undefined;
  return linked(`<g>${shape}${words}</g>`, link);
}

function drawSteps({ cells, x, y, width, height }: Box, links: Links): string {
  let top = y;
  const drawn = cells.map((cell, at) => {
    const isLast = at === cells.length - 1;
    const text = drawCell(cell, { x, y: top, isFirst: at === 0, isLast }, links);
    top += cell.height;
    return text;
  });
  return `<rect${lookOf('box')} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="7"/>\n${drawn.join('\n')}`;
}

function drawCell(
  { kind, card, texts, height }: Cell,
  { x, y, isFirst }: Point & { isFirst: boolean; isLast: boolean },
  links: Links,
): string {
  const rule = isFirst
    ? ''
    : `<line${lookOf('rule')} x1="${px(x + 8)}" x2="${px(x + cellWidth - 1)}" y1="${px(y)}" y2="${px(y)}"/>`;
  const bar = `<rect${lookOfKind(kind, 'bar')} x="${px(x + 4)}" y="${px(y + 6)}" width="4" height="${px(height - 12)}" rx="2"/>`;
  const words = texts.map((text) => drawText(text, { x, y }, kind)).join('');
  const body = `<g${xmlAttributes({ id: links.idOf(card.key) })}><title>${escapeXml(wholeText(card))}</title>${rule}${bar}${words}</g>`;
  return linked(body, linkOf(card, links));
}

function linkOf({ runs, goesTo }: StepCard, links: Links): string | undefined {
  if (runs !== undefined) return links.playbook(runs);
  return goesTo === undefined ? undefined : links.step(goesTo);
}

function linked(body: string, address: string | undefined): string {
  return address === undefined ? body : `<a href="${escapeXml(address)}">${body}</a>`;
}

function drawText({ text, ink, x, y, title }: CellText, at: Point, kind: Cell['kind']): string {
  const look = ink === 'verb' ? lookOfKind(kind, 'verb') : lookOf(ink);
  const more = title === undefined ? '' : `<tspan${lookOf('title')} dx="7">${escapeXml(title)}</tspan>`;
  const words = more === '' ? escapeXml(text) : `<tspan${look}>${escapeXml(text)}</tspan>${more}`;
  const set = more === '' ? look : '';
  return `<text${set} x="${px(at.x + x)}" y="${px(at.y + y)}">${words}</text>`;
}

/** What a box tells when it is pointed at: all of it, where the box shows only the beginning. */
function wholeText({ verb, title, said, because }: StepCard): string {
  const parts = [
    `${verb} ${plainWords(title)}`.trim(),
    said ? `“${plainWords(said)}”` : '',
    because ? `Because: ${plainWords(because)}` : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Tenths of a pixel are as fine as anybody sees. */
export function px(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
