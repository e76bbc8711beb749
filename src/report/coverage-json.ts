import { positionOf } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { percentOf, shareOf, type CountedPoint, type PlaybookCoverage } from '../explore/coverage.js';
import { pointKinds } from '../explore/point.js';

/** Raised when a reader of the earlier form could no longer read it. */
const reportVersion = 1;

/** Coverage as JSON that is valid against `schemas/coverage.schema.json`. */
export function coverageJson(
  coverage: readonly PlaybookCoverage[],
  pathOf: (file: SourceFile) => string,
): string {
  const report = {
    report_version: reportVersion,
    ...shares(coverage.flatMap(({ points }) => points)),
    playbooks: coverage.map(({ checked: { playbook }, points }) => ({
      playbook: playbook.id.value,
      file: pathOf(playbook.file),
      ...shares(points),
      points: points.map(({ kind, step, way, at, times }) => ({
        kind,
        step,
        ...(way !== '' && { way }),
        ...positionOf(playbook.file, at.start),
        scenarios: times,
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function shares(points: readonly CountedPoint[]): object {
  const kinds = pointKinds.map(
    (kind) => [`${kind}s`, shareOf(points.filter((point) => point.kind === kind))] as const,
  );
  return { percent: percentOf(shareOf(points)), ...Object.fromEntries(kinds) };
}
