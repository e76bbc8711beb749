import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../src/diagnostic/fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { checkEntries } from './checks-page.js';
import { faultsOf } from './checked-fixtures.js';
import { filesOf, fixturesIn } from './fixtures.js';

const documented = new Set(checkEntries.map(({ code }) => code));

/** Mistakes that a page of text cannot show, or that only something else than a library can have. */
const withoutExample = ['control-character', 'odd-space', 'not-utf8', 'too-large', 'too-deep', 'no-policy'];
/** Those of `makeright.yaml` and of remarks are tested with it, and what is found by exploring with that. */
const elsewhere = ['The project', 'Exploring'];
const shown = checkEntries.filter(
  ({ code, family }) => !withoutExample.includes(code) && !elsewhere.includes(family),
);
/** Several laws look at what is wrong with the same files. */
const mistaken = new Map<string, readonly Fault[]>();
const faultsOnce = (name: string, files: readonly SourceFile[]): readonly Fault[] => {
  const faults = mistaken.get(name) ?? faultsOf(files);
  mistaken.set(name, faults);
  return faults;
};
const fixtures = [...fixturesIn('err'), ...fixturesIn('checked/err')];

test.each(shown.map(({ code, severity, wrong }) => [code, severity, wrong] as const))(
  'the wrong example of %s has just that mistake, of the severity that its entry says: %s',
  (code, severity, wrong) => {
    expect(faultsOnce(code, wrong).map((fault) => [fault.code, fault.severity])).toEqual([[code, severity]]);
  },
);

test.each(shown.map(({ code, right }) => [code, right] as const))(
  'the right example of %s has no mistake',
  (_, right) => {
    expect(right.length).toBeGreaterThan(0);
    expect(faultsOf(right)).toEqual([]);
  },
);

test('every mistake in a fixture has an entry', () => {
  const raised = new Set(
    fixtures.flatMap((fixture) => faultsOnce(fixture, filesOf(fixture)).map(({ code }) => code)),
  );
  expect([...raised].filter((code) => !documented.has(code))).toEqual([]);
});

test('no entry is there twice', () => {
  expect(checkEntries.map(({ code }) => code)).toHaveLength(documented.size);
});

const rules = ['check', 'rehearsal'].flatMap((folder) => {
  const path = join(import.meta.dirname, '../src', folder, 'rules');
  return readdirSync(path).map((file) => [file.replace('.ts', ''), join(path, file)] as const);
});

test.each(rules)('%s keeps the promise that its entry begins with', (code, path) => {
  const source = readFileSync(path, 'utf8');
  const [, promise = ''] = /\/\*\* ([^]*?) \*\/\nexport function /.exec(source) ?? [];
  const entry = checkEntries.find((one) => one.code === code);
  expect(entry?.promise).toBe(promise.replaceAll(/\s*\n \* ?/g, ' '));
});

test('messages are in a trainer’s words', () => {
  const banned = /\b(schema|property|oneOf|overload|token|parse|null|undefined|boolean|integer|string)\b/i;
  const faults = [
    ...fixtures.flatMap((fixture) => faultsOnce(fixture, filesOf(fixture))),
    ...shown.flatMap(({ code, wrong }) => faultsOnce(code, wrong)),
  ];
  const words = faults.flatMap(({ message, help = '', related = [] }) => [
    message,
    help,
    ...related.map((place) => place.message),
  ]);
  // What stands in backticks is the trainer's own.
  expect(words.filter((text) => banned.test(text.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
  expect(faults.map(({ message }) => message).filter((text) => /^[A-Z]|\.$/.test(text))).toEqual([]);
});
