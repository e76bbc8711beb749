import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { runScenario } from '../../src/explore/run-scenario.js';
import { testFormats } from '../../src/report/test-formats.js';
import type { TestReport } from '../../src/report/test-report.js';
import { loadLibrary } from '../load-library.js';
import { hostileReport } from './hostile-report.js';
import { notJunit } from './not-junit.js';
import { readTap } from './read-tap.js';
import { readXml } from './read-xml.js';

const { library, checked } = loadLibrary('test/cli/house/playbooks');
const results = library.scenarios.flatMap((scenario) => {
  const playbook = checked.playbooks.get(scenario.playbook.value);
  return playbook ? [runScenario(playbook, scenario)] : [];
});
const { faults, pathOf } = hostileReport;
const report: TestReport = { results, unplayed: 1, faults, pathOf };
const count = results.length + faults.length;

test('JSON is as its schema has it', () => {
  const ajv = new Ajv({ strict: true });
  const schemaIn = (name: string) =>
    JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
  ajv.addSchema(schemaIn('report'));
  const isReport = ajv.compile(schemaIn('test-report'));
  isReport(JSON.parse(testFormats.json(report)));
  expect(isReport.errors ?? []).toEqual([]);
});

test('JUnit tells what failed from what could not be played', () => {
  const { attributes, children } = readXml(testFormats.junit(report));
  const outcomes = children.flatMap((suite) =>
    suite.children.map(({ children: [outcome] }) => outcome?.name ?? 'passed'),
  );
  expect(attributes).toMatchObject({ tests: String(count), failures: '1', errors: String(faults.length) });
  expect(outcomes).toEqual(['passed', 'failure', ...faults.map(() => 'error')]);
});

test('JUnit has what its readers allow', () => {
  expect(notJunit(readXml(testFormats.junit(report)))).toEqual([]);
});

test('TAP has a point for each scenario, and for what kept some from being played', () => {
  const { plan, points } = readTap(testFormats.tap(report));
  expect([plan, points.length]).toEqual([count, count]);
  expect(points.filter(({ isOk }) => isOk)).toHaveLength(1);
});
