import { drawFault } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { positionOf } from '../diagnostic/position.js';
import { escapeXml, xmlAttributes } from './escape-xml.js';

/** How many cases stand in a report or a suite, and how many of them did not hold or could not be tried. */
export interface JunitTotals {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/**
 * A JUnit report. The format has no standard: this keeps to what both the schema of Apache Ant's reports and that of Jenkins
 * have, with the `file` and `line` that most readers look for.
 */
export function junitReport(
  { name, tests, failures, errors }: JunitTotals,
  suites: readonly string[],
): string {
  const totals = xmlAttributes({ name, tests, failures, errors });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`;
}

export function junitSuite({ name, tests, failures, errors }: JunitTotals, cases: readonly string[]): string {
  const totals = xmlAttributes({ name, tests, failures, errors, skipped: 0 });
  return `  <testsuite${totals}>\n${cases.join('')}  </testsuite>\n`;
}

/** A case; with nothing inside, it holds. */
export function junitCase(
  {
    name,
    classname,
    file,
    line,
  }: Readonly<Record<'name' | 'classname' | 'file', string>> & { line?: number },
  inside?: string,
): string {
  const attributes = xmlAttributes({ name, classname, file, line });
  if (inside === undefined) return `    <testcase${attributes}/>\n`;
  return `    <testcase${attributes}>\n      ${inside}\n    </testcase>\n`;
}

/** A case for a fault, which stands drawn inside an element. */
export function junitFault(fault: Fault, path: string, element: 'failure' | 'error' | 'system-out'): string {
  const { file, span, code, message } = fault;
  const { line, column } = positionOf(file, span.start);
  const attributes = element === 'system-out' ? '' : xmlAttributes({ type: code, message });
  return junitCase(
    { name: `${code} at ${line}:${column}`, classname: path, file: path, line },
    `<${element}${attributes}>${junitText(drawFault(fault))}</${element}>`,
  );
}

/** Words that stay in lines between tags. */
export function junitText(words: string): string {
  return escapeXml(words).replaceAll('&#10;', '\n');
}
