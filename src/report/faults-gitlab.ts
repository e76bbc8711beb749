import { positionOf } from '../diagnostic/position.js';
import type { CheckReport } from './check-report.js';

/**
 * Faults as GitLab's Code Quality report. Its fingerprints tell whether a fault was there before a change, so they are the
 * names around a fault, and never its line.
 */
export function faultsGitlab({ faults, pathOf, keyOf }: CheckReport): string {
  const issues = faults.map((fault) => {
    const { file, span, code, severity, message, help } = fault;
    return {
      description: help === undefined ? message : `${message} (help: ${help})`,
      check_name: code,
      fingerprint: keyOf(fault),
      severity: severity === 'error' ? 'major' : 'minor',
      location: {
        path: pathOf(file),
        lines: { begin: positionOf(file, span.start).line },
        positions: { begin: positionOf(file, span.start), end: positionOf(file, span.end) },
      },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
