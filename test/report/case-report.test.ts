import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { bar } from '../../src/report/cases/bar.js';
import { reportSections, type CaseReport } from '../../src/report/cases/case-report.js';
import { csv } from '../../src/report/cases/csv.js';
import { reportCsv } from '../../src/report/cases/report-csv.js';
import { Tallying } from '../../src/tally/tally.js';

const validate = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('schemas/case-report.schema.json', 'utf8')) as object,
);

/** What the transcript of a report printed as JSON. */
const printed = /--format json\n--- stdout\n(\{\n[^]*?\n\})\n/.exec(
  readFileSync('test/cli/cases/reported.txt', 'utf8'),
)![1]!;

test('a report as JSON is valid against its schema, whole or by the section', () => {
  const whole = JSON.parse(printed) as Record<string, unknown>;
  expect(validate(whole)).toBe(true);
  expect(Object.keys(whole)).toEqual(expect.arrayContaining([...reportSections]));
  for (const section of reportSections) {
    const { [section]: _, ...without } = whole;
    expect(validate(without)).toBe(true);
  }
  expect(validate({ ...whole, opened: -1 })).toBe(false);
});

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  return (text.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []).map((line) =>
    [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

test.each(reportSections)('the page on cases has the columns of the part `%s`', (section) => {
  const { result: tally } = new Tallying({ from: 0, until: 1 });
  const policy = { currency: 'EUR', locale: 'en-GB' } as CaseReport['policy'];
  const days = { first: '2026-03-01', last: '2026-03-02', text: '' };
  const columns = reportCsv({ tally, searches: [], days, policy }, section).trim().split(',');
  const table = readFileSync('docs/cases.md', 'utf8').split('| section | columns |')[1]!;
  const [, row] = new RegExp(`^\\| \`${section}\` \\| (.*) \\|$`, 'm').exec(table) ?? [];
  const named = [...(row ?? '').replaceAll(/\(.*?\)/g, '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named).toEqual(columns);
});

test('CSV is read back as it was written, and no text in it is a formula', () => {
  const text = fc.stringMatching(/^[=+@\-\t'",;a\n ]{0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = readCsv(csv(rows));
      const plain = read.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+@\-\t])/, '')));
      const wanted = rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+@\-\t])/, '')));
      expect(plain).toEqual(wanted);
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+@\-\t\r]/);
    }),
  );
});

test('a number in CSV stays a number, also below nothing', () => {
  expect(csv([['a', -1.5, undefined]])).toBe('a,-1.5,\r\n');
});

test('a bar is no longer than its room, grows with its share, and is seen where there is anything', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      share,
      share,
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (one, other, columns, isAscii) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const drawn = bar(more, columns, isAscii);
        expect(drawn).toMatch(isAscii ? /^#*$/ : /^█*[▏▎▍▌▋▊▉]?$/);
        expect(drawn.length).toBeLessThanOrEqual(columns);
        expect(drawn.length).toBeGreaterThanOrEqual(bar(less, columns, isAscii).length);
        expect(drawn === '').toBe(more === 0);
      },
    ),
  );
});
