import { positionOf } from '../diagnostic/position.js';
import { markdownCell } from './markdown-cell.js';
import { playedLine } from './scenarios-text.js';
import { scenarioData } from './scenario-data.js';
import type { TestReport } from './test-report.js';

/** Played scenarios as a Markdown table of those that failed, for a comment or a summary. */
export function scenariosMarkdown({ results, unplayed, faults, pathOf }: TestReport): string {
  const failures = results.flatMap((result) => {
    const { scenario, playbook, differences } = scenarioData(result);
    const path = pathOf(result.scenario.file);
    return differences.map(({ field, line, column, expected, got }) =>
      row(`${playbook}: ${scenario}`, `${path}:${line}:${column} ${field}`, expected, got),
    );
  });
  const unread = faults.map(({ file, span, message, help = '' }) => {
    const { line, column } = positionOf(file, span.start);
    return row('could not be played', `${pathOf(file)}:${line}:${column}`, help, message);
  });
  const rows = [...unread, ...failures];
  const closing = `${markdownCell(playedLine(results, unplayed))}\n`;
  if (rows.length === 0) return closing;
  return `| scenario | where | expected | got |\n| --- | --- | --- | --- |\n${rows.join('')}\n${closing}`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map(markdownCell).join(' | ')} |\n`;
}
