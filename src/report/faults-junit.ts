import type { Fault } from '../diagnostic/fault.js';
import type { CheckReport } from './check-report.js';
import { countOf } from './faults-text.js';
import { junitCase, junitFault, junitReport, junitSuite, type JunitTotals } from './junit-report.js';

/**
 * Faults as a JUnit report: a suite for each file, in it a case for each fault, or one that passed. JUnit has no warnings, so
 * a case with a warning passes and carries it as its output.
 */
export function faultsJunit({ faults, files, pathOf }: CheckReport): string {
  const suites = files.map((file) => {
    const own = faults.filter((fault) => fault.file === file);
    const path = pathOf(file);
    const cases = own.map((fault) =>
      junitFault(fault, path, fault.severity === 'error' ? 'failure' : 'system-out'),
    );
    if (cases.length === 0) cases.push(junitCase({ name: 'no mistakes', classname: path, file: path }));
    return { path, cases, faults: own };
  });
  const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
  return junitReport(
    totals('makeright validate', tests, faults),
    suites.map((suite) => junitSuite(totals(suite.path, suite.cases.length, suite.faults), suite.cases)),
  );
}

function totals(name: string, tests: number, faults: readonly Fault[]): JunitTotals {
  return { name, tests, failures: countOf(faults, 'error'), errors: 0 };
}
