import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { escapeHtml } from './escape-html.js';
import { recordStyle } from './record-style.js';
import { accountOf } from './record/account-of.js';
import type { Part, Section } from './record/account.js';
import { usedColumns } from './used-columns.js';

/**
 * A record as a page of its own (HTML 5): nothing is loaded, nothing runs, and nothing in its words can become markup. It
 * prints on one sheet, unless it has very much to tell. It ends with a line break.
 */
export function recordHtml(record: ResolutionRecord): string {
  const { title, summary, sections } = accountOf(record);
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${title} (${record.caseId})`)}</title>`,
    `<style>\n${recordStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<header>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...summary.map((line) => `<p>${escapeHtml(line)}</p>`),
    '</header>',
    ...sections.flatMap(sectionLines),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines({ title, parts }: Section, at: number): readonly string[] {
  const id = `section-${at + 1}`;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(title)}</h2>`,
    ...grouped(parts),
    '</section>',
  ];
}

/** Items that follow each other are one list; a quotation stands in the item before it. */
function grouped(parts: readonly Part[]): readonly string[] {
  const blocks: string[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(['<ul>', ...items.map((one) => `<li>${one}</li>`), '</ul>'].join('\n'));
    items = [];
  };
  for (const part of parts) {
    if (part.kind === 'item') items.push(escapeHtml(part.text));
    else if (part.kind === 'quote') items.push(`${items.pop() ?? ''}\n${quotation(part.lines)}`);
    else {
      endList();
      blocks.push(table(part.columns, part.rows));
    }
  }
  endList();
  return blocks;
}

function quotation(lines: readonly string[]): string {
  return `<blockquote>${lines.map(escapeHtml).join('<br>\n')}</blockquote>`;
}

/** The first cell says what the row is about: it heads the row. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = usedColumns(columns, rows);
  const heads = used.map((at) => `<th scope="col">${escapeHtml(columns[at] ?? '')}</th>`);
  const lines = rows.map((cells) => {
    const [first, ...rest] = used.map((at) => escapeHtml(cells[at] ?? ''));
    return `<tr><th scope="row">${first ?? ''}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return [
    '<table>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...lines,
    '</tbody>',
    '</table>',
  ].join('\n');
}
