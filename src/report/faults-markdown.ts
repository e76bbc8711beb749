import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { CheckReport } from './check-report.js';
import { counted } from './counted.js';
import { markdownCell } from './markdown-cell.js';
import { closingLine } from './faults-text.js';

/** A page that shows summaries takes a megabyte; a table of so many lines stays well below. */
const mostLines = 1_000;

/** Faults as a Markdown table, for a comment or a summary. */
export function faultsMarkdown({ faults, counts, kept, pathOf }: CheckReport): string {
  const closing = `${markdownCell(closingLine(faults, counts, kept))}\n`;
  if (faults.length === 0) return closing;
  const lines = faults.slice(0, mostLines).map((fault) => row(fault, pathOf(fault.file)));
  const more =
    faults.length > mostLines ? `\nand ${counted(faults.length - mostLines, 'more finding')}\n` : '';
  return `| where | what | way out |\n| --- | --- | --- |\n${lines.join('')}${more}\n${closing}`;
}

function row({ file, span, severity, code, message, help = '' }: Fault, path: string): string {
  const { line, column } = positionOf(file, span.start);
  return `| ${markdownCell(`${path}:${line}:${column}`)} | **${severity}** ${code}: ${markdownCell(message)} | ${markdownCell(help)} |\n`;
}
