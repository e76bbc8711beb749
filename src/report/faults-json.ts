import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { Place } from '../diagnostic/source-file.js';
import { certainFix } from '../project/certain-fix.js';
import type { Counts } from '../check/counts.js';
import { countOf } from './faults-text.js';

/** Raised when a reader of the earlier form could no longer read it. */
const reportVersion = 1;

/**
 * Faults as JSON that is valid against `schemas/report.schema.json`; it ends with a line break. Lines and columns count from
 * 1, columns in characters; an end lies behind the last character.
 */
export function faultsJson(
  faults: readonly Fault[],
  { playbooks, steps, conditions, tables }: Counts,
): string {
  const report = {
    report_version: reportVersion,
    checked: { playbooks, steps, conditions, tables },
    errors: countOf(faults, 'error'),
    warnings: countOf(faults, 'warning'),
    faults: faults.map(faultData),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A fault as the JSON report has it. */
export function faultData(fault: Fault): object {
  const { file, code, severity, message, help, related = [] } = fault;
  const fixes = certainFix(fault);
  return {
    ...placeData(fault),
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    ...(fixes.length > 0 && {
      fixes: fixes.map((fix) => ({ ...placeData({ file, span: fix }), by: fix.by })),
    }),
    ...(related.length > 0 && {
      related: related.map((place) => ({ ...placeData(place), message: place.message })),
    }),
  };
}

function placeData({ file, span }: Place): object {
  return { file: file.path, ...positionOf(file, span.start), end: positionOf(file, span.end) };
}
