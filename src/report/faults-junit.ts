import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { CheckReport } from './check-report.js';
import { escapeXml, xmlAttributes } from './escape-xml.js';
import { countOf } from './report-faults.js';

/**
 * Faults as a JUnit report: a suite for each file, in it a case for each fault, or one that passed. JUnit has no warnings, so
 * a case with a warning passes and carries it as its output. The format has no standard: this keeps to what both the schema
 * of Apache Ant's reports and that of Jenkins have, with the `file` and `line` that most readers look for.
 */
export function faultsJunit({ faults, files, pathOf }: CheckReport): string {
  const suites = files.map((file) =>
    suite(
      file,
      pathOf(file),
      faults.filter((fault) => fault.file === file),
    ),
  );
  const totals = { name: 'makeright validate', tests: 0, failures: countOf(faults, 'error'), errors: 0 };
  totals.tests = files.reduce(
    (sum, file) => sum + caseCount(faults.filter((fault) => fault.file === file)),
    0,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes(totals)}>\n${suites.join('')}</testsuites>\n`;
}

function caseCount(faults: readonly Fault[]): number {
  return Math.max(1, faults.length);
}

function suite(file: SourceFile, path: string, faults: readonly Fault[]): string {
  const attributes = {
    name: path,
    tests: caseCount(faults),
    failures: countOf(faults, 'error'),
    errors: 0,
    skipped: 0,
  };
  const cases =
    faults.length === 0
      ? `    <testcase${xmlAttributes({ name: 'no mistakes', classname: path, file: path })}/>\n`
      : faults.map((fault) => testCase(fault, path)).join('');
  return `  <testsuite${xmlAttributes(attributes)}>\n${cases}  </testsuite>\n`;
}

function testCase(fault: Fault, path: string): string {
  const { line, column } = positionOf(fault.file, fault.span.start);
  const name = `${fault.code} at ${line}:${column}`;
  const drawn = escapeXml(drawFault(fault)).replaceAll('&#10;', '\n');
  const inside =
    fault.severity === 'error'
      ? `<failure${xmlAttributes({ type: fault.code, message: fault.message })}>${drawn}</failure>`
      : `<system-out>${drawn}</system-out>`;
  const attributes = xmlAttributes({ name, classname: path, file: path, line });
  return `    <testcase${attributes}>\n      ${inside}\n    </testcase>\n`;
}
