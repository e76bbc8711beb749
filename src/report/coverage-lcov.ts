import { lineOf } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { CountedPoint, PlaybookCoverage } from '../explore/coverage.js';

/**
 * Coverage as an lcov tracefile, for editors and services that show which lines were not come by: steps are lines; answers,
 * rows, limits and promises are branches of the line where they are written. Source: geninfo(1), "tracefile format".
 */
export function coverageLcov(
  coverage: readonly PlaybookCoverage[],
  pathOf: (file: SourceFile) => string,
): string {
  return coverage
    .map(({ checked: { playbook }, points }) => fileRecord(playbook.file, points, pathOf))
    .join('');
}

function fileRecord(
  file: SourceFile,
  points: readonly CountedPoint[],
  pathOf: (file: SourceFile) => string,
): string {
  const lines = new Map<number, number>();
  for (const { at, times } of points) {
    const line = lineOf(file, at.start);
    lines.set(line, Math.max(lines.get(line) ?? 0, times));
  }
  const branches = points.filter(({ kind }) => kind !== 'step');
  const records = [
    'TN:',
    `SF:${pathOf(file)}`,
    ...branches.map(({ at, times }, index) => `BRDA:${lineOf(file, at.start)},0,${index},${times}`),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ times }) => times > 0).length}`,
    ...[...lines].map(([line, times]) => `DA:${line},${times}`),
    `LF:${lines.size}`,
    `LH:${[...lines.values()].filter((times) => times > 0).length}`,
    'end_of_record',
  ];
  return `${records.join('\n')}\n`;
}
