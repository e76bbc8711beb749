import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { changedLines } from './changed-lines.js';
import type { CheckReport } from './check-report.js';
import { counted } from './counted.js';
import { githubCommand, mostAnnotations } from './github-command.js';

/**
 * Faults as annotations beside the lines of a change on GitHub: as many of each level as are shown, those on changed lines first,
 * then how many more.
 */
export function faultsGithub({ faults, pathOf, textBefore }: CheckReport): string {
  const inOrder = textBefore ? changedFirst(faults, textBefore) : faults;
  const levels = (['error', 'warning'] as const).map((level) => ({
    level,
    faults: inOrder.filter(({ severity }) => severity === level),
  }));
  const shown = levels.flatMap((level) => level.faults.slice(0, mostAnnotations));
  const more = levels.flatMap(({ level, faults: { length } }) =>
    length > mostAnnotations ? [counted(length - mostAnnotations, `more ${level}`)] : [],
  );
  const notice =
    more.length === 0 ? [] : [githubCommand('notice', {}, `${more.join(' and ')}; the summary has them all`)];
  return [...shown.map((fault) => faultAnnotation(fault, pathOf(fault.file))), ...notice].join('');
}

function changedFirst(
  faults: readonly Fault[],
  textBefore: (file: SourceFile) => string | undefined,
): readonly Fault[] {
  const lines = new Map<SourceFile, ReadonlySet<number>>();
  const isOnChanged = ({ file, span }: Fault): boolean => {
    const before = textBefore(file);
    if (before === undefined) return false;
    if (!lines.has(file)) lines.set(file, changedLines(before, file.text));
    return lines.get(file)!.has(positionOf(file, span.start).line);
  };
  const changed = new Set(faults.filter(isOnChanged));
  return [...changed, ...faults.filter((fault) => !changed.has(fault))];
}

/** A fault as an annotation at its place. */
export function faultAnnotation({ file, span, severity, code, message, help }: Fault, path: string): string {
  const [start, end] = [positionOf(file, span.start), positionOf(file, span.end)];
  const isOneLine = start.line === end.line;
  return githubCommand(
    severity,
    {
      file: path,
      line: start.line,
      endLine: isOneLine ? end.line : undefined,
      col: start.column,
      // Columns of two lines cannot be told from each other there.
      endColumn: isOneLine ? end.column : undefined,
      title: code,
    },
    help === undefined ? message : `${message}\nhelp: ${help}`,
  );
}
