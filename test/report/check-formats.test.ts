import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { positionOf } from '../../src/diagnostic/position.js';
import { checkFormats } from '../../src/report/check-formats.js';
import { hostileReport, reportWith, tidyReport } from './hostile-report.js';
import { faultsOf } from '../checked-fixtures.js';
import { filesOf, fixturesIn } from '../fixtures.js';
import type { Fault } from '../../src/diagnostic/fault.js';
import { notJunit } from './not-junit.js';
import { readTap } from './read-tap.js';
import { readXml, type XmlElement } from './read-xml.js';

const folder = join(import.meta.dirname, 'formats');
const formats = Object.keys(checkFormats) as (keyof typeof checkFormats)[];

test.each(formats)('%s, of much that is wrong and of nothing', (format) => {
  for (const [name, report] of [['hostile', hostileReport] as const, ['tidy', tidyReport] as const]) {
    const path = join(folder, `${name}.${format}`);
    const output = checkFormats[format](report);
    if (process.env['UPDATE'] === '1') writeFileSync(path, output);
    expect(output).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  }
});

interface Located {
  readonly line: number;
  readonly column: number;
}
const spelled = ({ line, column }: Located) => `${line}:${column}`;

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly locations: readonly [
          { readonly physicalLocation: { readonly region: { startLine: number; startColumn: number } } },
        ];
      }[];
    },
  ];
}

const matched = (pattern: RegExp) => (text: string) =>
  [...text.matchAll(pattern)].map(([, line, column]) => `${line}:${column}`);

/** Line and column of every fault, as each format has them. */
const placesIn: Record<keyof typeof checkFormats, (text: string) => readonly string[]> = {
  json: (text) => (JSON.parse(text) as { faults: Located[] }).faults.map(spelled),
  jsonl: (text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => spelled(JSON.parse(line) as Located)),
  gitlab: (text) =>
    (JSON.parse(text) as { location: { positions: { begin: Located } } }[]).map(({ location }) =>
      spelled(location.positions.begin),
    ),
  sarif: (text) =>
    (JSON.parse(text) as Sarif).runs[0].results.map(({ locations: [{ physicalLocation }] }) => {
      const { startLine, startColumn } = physicalLocation.region;
      return `${startLine}:${startColumn}`;
    }),
  compact: matched(/:(\d+):(\d+): (?:error|warning)/g),
  github: matched(/,line=(\d+),(?:endLine=\d+,)?col=(\d+)/g),
  junit: matched(/name="\S+ at (\d+):(\d+)"/g),
  markdown: matched(/:(\d+):(\d+) \| \*\*/g),
  tap: matched(/"line":(\d+),"column":(\d+),"end":\{[^}]*\},"code"/g),
  pretty: matched(/(?:warning|error)\[[^\n]*\n *--> [^\n]*:(\d+):(\d+)/g),
};

/** What is wrong in each fixture, as a report. */
const reports = ['err', 'checked/err'].flatMap(fixturesIn).map((fixture) => {
  const files = filesOf(fixture);
  const faults = faultsOf(files);
  return [fixture, { ...hostileReport, faults, files, keyOf: ({ code }: Fault) => code }] as const;
});

test.each([['hostile', hostileReport] as const, ...reports])(
  'every format of %s has the same lines and columns',
  (_, report) => {
    // More of a level than this GitHub is not shown.
    const faults = report.faults.slice(0, 10);
    const shown = { ...report, faults };
    const places = faults.map(({ file, span }) => spelled(positionOf(file, span.start))).sort();
    for (const format of formats)
      expect([format, [...placesIn[format](checkFormats[format](shown))].sort()]).toEqual([format, places]);
  },
);

const madeOfJson = ['json', 'jsonl', 'sarif', 'gitlab', 'tap'];

test.each(formats)('%s lets nothing through that acts on a terminal', (format) => {
  // What JSON still holds is spelt out when it is printed.
  const control = madeOfJson.includes(format) ? /[\0-\x08\x0b-\x1f]/ : /[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/;
  expect(control.test(checkFormats[format](hostileReport))).toBe(false);
});

const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true });

const isSarif = ajv.compile(
  JSON.parse(readFileSync(join(folder, 'sarif-2.1.0.schema.json'), 'utf8')) as object,
);

test.each([['hostile', hostileReport] as const, ['tidy', tidyReport] as const, ...reports])(
  'SARIF of %s is as its schema has it',
  (_, report) => {
    isSarif(JSON.parse(checkFormats.sarif(report)));
    expect(isSarif.errors ?? []).toEqual([]);
  },
);

test('SARIF has the edits that mend a fault', () => {
  const [, report] = reports.find(([name]) => name.endsWith('single-equals.yaml'))!;
  expect(checkFormats.sarif(report)).toContain('"insertedContent": {\n                        "text": "is"');
});

test('GitLab finds what it needs, with a fingerprint for each', () => {
  const isCodeQuality = ajv.compile({
    type: 'array',
    items: {
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          required: ['path', 'lines'],
          properties: {
            lines: { required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          },
        },
      },
    },
  });
  const issues = JSON.parse(checkFormats.gitlab(reportWith(20))) as { fingerprint: string }[];
  isCodeQuality(issues);
  expect(isCodeQuality.errors ?? []).toEqual([]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(20);
});

test.each([['hostile', hostileReport] as const, ['tidy', tidyReport] as const, ...reports])(
  'JUnit of %s has what its readers allow',
  (_, report) => expect(notJunit(readXml(checkFormats.junit(report)))).toEqual([]),
);

test('JUnit is XML whose counts are right, with one outcome a case', () => {
  const { children: suites, attributes } = readXml(checkFormats.junit(hostileReport));
  const cases = suites.flatMap(({ children }) => children);
  const outcomes = (name: string) =>
    cases.filter(({ children }) => children.some((one) => one.name === name));
  expect(cases.every((one: XmlElement) => one.name === 'testcase' && one.children.length <= 1)).toBe(true);
  expect(attributes).toMatchObject({
    tests: String(cases.length),
    failures: String(outcomes('failure').length),
  });
  expect(suites.map((one) => one.attributes['name'])).toEqual(hostileReport.files.map(({ path }) => path));
});

test('TAP has the points that its plan says, each with a block that YAML reads', () => {
  const { plan, points } = readTap(checkFormats.tap(hostileReport));
  expect(points).toHaveLength(plan);
  expect(points.map(({ isOk }) => isOk)).toEqual([false, true]);
  expect((parse(points[0]!.block) as { faults: unknown[] }).faults).toHaveLength(hostileReport.faults.length);
});

test('GitHub is told of ten of each level, and of how many there are besides', () => {
  const lines = checkFormats.github(reportWith(50)).trim().split('\n');
  const levels = lines.map((line) => /^::(\w+)/.exec(line)?.[1]);
  expect(levels.filter((level) => level === 'error')).toHaveLength(10);
  expect(levels.filter((level) => level === 'warning')).toHaveLength(10);
  expect(lines.at(-1)).toBe('::notice::15 more errors and 15 more warnings; the summary has them all');
});

test('GitHub is told first of what stands on changed lines', () => {
  const report = reportWith(50);
  const last = report.faults.findLast(({ severity }) => severity === 'error')!;
  const { line } = positionOf(last.file, last.span.start);
  const textBefore = () =>
    last.file.text
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n');
  const firstOf = (text: string) => /^::error [^:]*?line=(\d+)/.exec(text)?.[1];
  expect(firstOf(checkFormats.github(report))).not.toBe(String(line));
  expect(firstOf(checkFormats.github({ ...report, textBefore }))).toBe(String(line));
  expect(checkFormats.github({ ...report, textBefore: () => undefined })).toBe(checkFormats.github(report));
});
