import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { ScenarioResult } from '../explore/scenario-result.js';
import { escapeXml, xmlAttributes } from './escape-xml.js';
import { resultLines } from './report-scenarios.js';
import { scenarioData } from './scenario-data.js';
import type { TestReport } from './test-report.js';

/**
 * Played scenarios as a JUnit report: a suite for each playbook, a case for each scenario. What kept scenarios from being
 * played is an error, which JUnit tells from a failure.
 */
export function scenariosJunit({ results, faults, pathOf }: TestReport): string {
  const playbooks = [...new Set(results.map(({ scenario }) => scenario.playbook.value))];
  const suites = playbooks.map((playbook) => {
    const own = results.filter(({ scenario }) => scenario.playbook.value === playbook);
    const cases = own.map((result) => testCase(result, pathOf(result.scenario.file)));
    return suite(playbook, cases, failed(own), 0);
  });
  const notPlayed = faults.map((fault) => errorCase(fault, pathOf(fault.file)));
  if (notPlayed.length > 0) suites.push(suite('could not be played', notPlayed, 0, notPlayed.length));
  const totals = {
    name: 'makeright test',
    tests: results.length + faults.length,
    failures: failed(results),
    errors: faults.length,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes(totals)}>\n${suites.join('')}</testsuites>\n`;
}

function failed(results: readonly ScenarioResult[]): number {
  return results.filter(({ differences }) => differences.length > 0).length;
}

function suite(name: string, cases: readonly string[], failures: number, errors: number): string {
  const attributes = xmlAttributes({ name, tests: cases.length, failures, errors, skipped: 0 });
  return `  <testsuite${attributes}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(result: ScenarioResult, path: string): string {
  const { scenario, playbook, line, passed, differences } = scenarioData(result);
  const attributes = xmlAttributes({ name: scenario, classname: playbook, file: path, line });
  if (passed) return `    <testcase${attributes}/>\n`;
  const [{ field, expected, got } = { field: '', expected: '', got: '' }] = differences;
  const message = xmlAttributes({ type: field, message: `expected: ${expected}; got: ${got}` });
  const told = escapeXml(resultLines(result).join('\n')).replaceAll('&#10;', '\n');
  return `    <testcase${attributes}>\n      <failure${message}>${told}</failure>\n    </testcase>\n`;
}

function errorCase(fault: Fault, path: string): string {
  const { line, column } = positionOf(fault.file, fault.span.start);
  const name = `${fault.code} at ${line}:${column}`;
  const attributes = xmlAttributes({ name, classname: path, file: path, line });
  const message = xmlAttributes({ type: fault.code, message: fault.message });
  const drawn = escapeXml(drawFault(fault)).replaceAll('&#10;', '\n');
  return `    <testcase${attributes}>\n      <error${message}>${drawn}</error>\n    </testcase>\n`;
}
