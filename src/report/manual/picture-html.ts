import type { GraphArea, PlaybookGraph } from '../../graph/playbook-graph.js';
import { escapeHtml } from '../escape-html.js';
import { mostHeight, onPaper } from './manual-style.js';
import { wholeLook } from '../graph/graph-style.js';
import { drawArea, px, type Links } from '../graph/draw-area.js';

/** A playbook drawn, a figure for each stage, so that a page can break between them. The conversation says the same in words. */
export function pictureHtml({ id, areas }: PlaybookGraph): string {
  const nowhere = () => undefined;
  const links: Links = {
    step: nowhere,
    area: nowhere,
    playbook: nowhere,
    idOf: (key) => `${id}--box-${key}`,
  };
  return areas.map((area) => figure(area, links)).join('\n');
}

/** The width of a sheet that is laid across, in CSS pixels. */
const sheet = 1030;

/** Whether a picture that is made to fit the width of a sheet is still higher than it. */
function isTall(width: number, height: number): boolean {
  return height * Math.min(onPaper, sheet / width) > mostHeight;
}

function figure(area: GraphArea, links: Links): string {
  const { width, height, svg } = drawArea(area, links);
  const what = area.title ?? 'the whole way';
  const label = escapeHtml(`Drawn: ${area.kind === 'any_time' ? 'at any time, ' : ''}${what}`);
  const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  return [
    `<figure class="picture${isTall(width, height) ? ' tall' : ''}" role="group" tabindex="0" aria-label="${label}">`,
    `<svg${wholeLook} role="img" aria-label="${label}" ${size}>`,
    svg,
    '</svg>',
    '</figure>',
  ].join('\n');
}
