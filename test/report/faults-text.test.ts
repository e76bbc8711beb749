import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { sumOf } from '../../src/check/counts.js';
import { sortFaults } from '../../src/diagnostic/sort-faults.js';
import type { Fault } from '../../src/diagnostic/fault.js';
import { faultsText } from '../../src/report/faults-text.js';
import { faultsJson } from '../../src/report/faults-json.js';
import { loadLibrary } from '../load-library.js';

const counts = sumOf(loadLibrary('test/scenarios/house').checked.counts.values());
const file = { path: 'late.yaml', text: 'playbook: lat\nsteps:\n  - say: “Hé” {nam}\n' };

const faults: readonly Fault[] = sortFaults([
  {
    file,
    span: { start: 36, end: 39 },
    code: 'no-such-fact',
    severity: 'error',
    message: 'there is no fact called `nam`',
    help: 'did you mean `name`?',
    related: [{ file, span: { start: 10, end: 13 }, message: 'in this playbook' }],
  },
  {
    file,
    span: { start: 10, end: 13 },
    code: 'file-name',
    severity: 'warning',
    message: 'the file is called late',
  },
]);

const isReport = new Ajv({ allErrors: true, strict: true }).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object,
);

/** Compares with the file, or with UPDATE=1 writes it, to be reviewed as text. */
function expectFile(name: string, output: string): void {
  const path = join(import.meta.dirname, name);
  if (process.env['UPDATE'] === '1') writeFileSync(path, output);
  expect(output).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

test.each([
  ['faults', faults],
  ['no-faults', []],
  ['warnings-only', faults.filter(({ severity }) => severity === 'warning')],
] as const)('%s as text and as JSON', (name, some) => {
  expectFile(`${name}.txt`, faultsText(some, counts));
  const json = faultsJson(some, counts);
  expectFile(`${name}.json`, json);
  isReport(JSON.parse(json));
  expect(isReport.errors ?? []).toEqual([]);
});
