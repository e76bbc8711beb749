import type { ScenarioResult } from '../explore/scenario-result.js';
import { xmlAttributes } from './escape-xml.js';
import { junitCase, junitFault, junitReport, junitSuite, junitText } from './junit-report.js';
import { scenarioData } from './scenario-data.js';
import { resultLines } from './scenarios-text.js';
import type { TestReport } from './test-report.js';

/**
 * Played scenarios as a JUnit report: a suite for each playbook, a case for each scenario. What kept scenarios from being
 * played is an error, which JUnit tells from a failure.
 */
export function scenariosJunit({ results, faults, pathOf }: TestReport): string {
  const playbooks = [...new Set(results.map(({ scenario }) => scenario.playbook.value))];
  const suites = playbooks.map((name) => {
    const own = results.filter(({ scenario }) => scenario.playbook.value === name);
    const cases = own.map((result) => testCase(result, pathOf(result.scenario.file)));
    return junitSuite({ name, tests: own.length, failures: failed(own), errors: 0 }, cases);
  });
  const unplayed = { name: 'could not be played', tests: faults.length, failures: 0, errors: faults.length };
  const notPlayed = faults.map((fault) => junitFault(fault, pathOf(fault.file), 'error'));
  if (faults.length > 0) suites.push(junitSuite(unplayed, notPlayed));
  const totals = {
    name: 'makeright test',
    tests: results.length + faults.length,
    failures: failed(results),
    errors: faults.length,
  };
  return junitReport(totals, suites);
}

function failed(results: readonly ScenarioResult[]): number {
  return results.filter(({ differences }) => differences.length > 0).length;
}

function testCase(result: ScenarioResult, path: string): string {
  const { scenario, playbook, line, differences } = scenarioData(result);
  const [first] = differences;
  const named = { name: scenario, classname: playbook, file: path, line };
  if (first === undefined) return junitCase(named);
  const { field, expected, got } = first;
  const message = xmlAttributes({ type: field, message: `expected: ${expected}; got: ${got}` });
  return junitCase(named, `<failure${message}>${junitText(resultLines(result).join('\n'))}</failure>`);
}
