import { faultData } from './faults-json.js';
import { scenarioData } from './scenario-data.js';
import { tapPoint, tapVersion } from './tap-line.js';
import type { TestReport } from './test-report.js';

/** Played scenarios as the Test Anything Protocol: a test point each, and one for each fault that kept some from being played. */
export function scenariosTap({ results, faults }: TestReport): string {
  const points = results.map((result, index) => {
    const { playbook, scenario, passed, file, line, column, differences, path } = scenarioData(result);
    const details = passed ? undefined : { file, line, column, differences, path };
    return tapPoint(passed, index + 1, `${playbook}: ${scenario}`, details);
  });
  const unplayed = faults.map((fault, index) =>
    tapPoint(false, results.length + index + 1, `${fault.file.path}: ${fault.message}`, faultData(fault)),
  );
  const all = [...points, ...unplayed];
  return `${tapVersion}\n1..${all.length}\n${all.join('')}`;
}
