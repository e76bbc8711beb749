import type { ResolutionRecord } from '../case/record/resolution-record.js';
import { escapeMarkdown } from './escape-markdown.js';
import { accountOf } from './record/account-of.js';
import type { Part, Section } from './record/account.js';
import { usedColumns } from './used-columns.js';

/** A record as Markdown (CommonMark with tables); nothing in its words can become markup. It ends with a line break. */
export function recordMarkdown(record: ResolutionRecord): string {
  const { title, summary, sections } = accountOf(record);
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...summary.map(escapeMarkdown),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, parts }: Section): readonly string[] {
  return [`## ${escapeMarkdown(title)}`, ...grouped(parts)];
}

/** Items that follow each other are one list; a quotation stands in the item before it. */
function grouped(parts: readonly Part[]): readonly string[] {
  const blocks: string[] = [];
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) blocks.push(list.join('\n').trimEnd());
    list = [];
  };
  for (const part of parts) {
    if (part.kind === 'item') list.push(`- ${escapeMarkdown(part.text)}`);
    else if (part.kind === 'quote') list.push('', ...quoteLines(part.lines), '');
    else {
      endList();
      blocks.push(tableBlock(part.columns, part.rows));
    }
  }
  endList();
  return blocks;
}

/** Every line ends with a backslash, so that it stays a line of its own; an empty one parts paragraphs. */
function quoteLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const goesOn = line.trim() !== '' && (lines[index + 1]?.trim() ?? '') !== '';
    return `  > ${escapeMarkdown(line)}${goesOn ? '\\' : ''}`.trimEnd();
  });
}

/** Columns in which every cell is empty are left out. */
function tableBlock(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = usedColumns(columns, rows);
  const line = (cells: readonly string[]): string =>
    `| ${used.map((at) => escapeMarkdown(cells[at] ?? '')).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(used.length)}`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}
