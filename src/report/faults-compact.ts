import { positionOf } from '../diagnostic/position.js';
import { visibleText } from '../diagnostic/visible-text.js';
import type { CheckReport } from './check-report.js';
import { closingLine } from './faults-text.js';

/** A fault a line, as compilers print them and editors read them: `file:line:column: error[code]: message (help)`. */
export function faultsCompact({ faults, counts, kept }: CheckReport): string {
  const lines = faults.map(({ file, span, severity, code, message, help }) => {
    const { line, column } = positionOf(file, span.start);
    const wayOut = help === undefined ? '' : ` (help: ${help})`;
    return visibleText(
      `${file.path}:${line}:${column}: ${severity}[${code}]: ${message}${wayOut}`.replace(/\s+/g, ' '),
    );
  });
  return [...lines, closingLine(faults, counts, kept), ''].join('\n');
}
