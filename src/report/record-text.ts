import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { accountOf } from './record/account-of.js';
import type { Part, Section } from './record/account.js';
import { oneLine } from './record/sentences.js';
import { wrapText } from '../diagnostic/wrap-text.js';

const widest = 78;

/** A record as plain text of at most 78 columns, for pasting into a ticket, or of fewer. It ends with a line break. */
export function recordText(record: ResolutionRecord, columns = widest): string {
  const width = Math.min(columns, widest);
  const { title, summary, sections } = accountOf(record);
  const head = [title, '', ...summary].flatMap((line) => wrapText(oneLine(line), width));
  return [head, ...sections.map((section) => sectionLines(section, width))]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function sectionLines({ title, parts }: Section, width: number): readonly string[] {
  return [title, ...parts.flatMap((part) => partLines(part, width))];
}

function partLines(part: Part, width: number): readonly string[] {
  switch (part.kind) {
    case 'item':
      return itemLines(part.text, width);
    case 'quote':
      return part.lines.flatMap((line) => wrapText(oneLine(line), width, '    '));
    case 'table':
      return part.rows.flatMap((cells) => itemLines(rowText(cells), width));
  }
}

function itemLines(text: string, width: number): readonly string[] {
  return wrapText(oneLine(text), width, '- ');
}

/** A row without its columns: `Price: €8.00 (looked up in the order system)`. */
function rowText([first = '', second = '', ...rest]: readonly string[]): string {
  const more = rest.filter((cell) => cell !== '').join('; ');
  return [second === '' ? first : `${first}: ${second}`, ...(more === '' ? [] : [`(${more})`])].join(' ');
}
