import type { Table } from '../../manual/manual.js';
import { escapeHtml } from '../escape-html.js';
import { inlineHtml } from './inline-html.js';

/** A table whose first column heads its rows. One that is wider than the page can be moved by keyboard, too. */
export function tableHtml({ caption, columns, rows }: Table, chapters: ReadonlySet<string>): string {
  const heads = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`);
  const lines = rows.map(([first = [], ...rest]) => {
    const cells = rest.map((cell) => `<td>${inlineHtml(cell, chapters)}</td>`);
    return `<tr><th scope="row">${inlineHtml(first, chapters)}</th>${cells.join('')}</tr>`;
  });
  return [
    `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(caption)}">`,
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}
