import { faultData } from './faults-json.js';
import { scenarioData } from './scenario-data.js';
import type { TestReport } from './test-report.js';

/** Raised when a reader of the earlier form could no longer read it. */
const reportVersion = 1;

/** Played scenarios as JSON that is valid against `schemas/test-report.schema.json`. */
export function scenariosJson({ results, unplayed, faults }: TestReport): string {
  const scenarios = results.map(scenarioData);
  const report = {
    report_version: reportVersion,
    played: scenarios.length,
    failed: scenarios.filter(({ passed }) => !passed).length,
    unplayed,
    scenarios,
    faults: faults.map(faultData),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
