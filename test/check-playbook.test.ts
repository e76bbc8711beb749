import { basename } from 'node:path';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { Fault } from '../src/diagnostic/fault.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { faultsOf } from './checked-fixtures.js';
import { expectBeside, filesOf, fixturesIn } from './fixtures.js';

function drawn(faults: readonly Fault[]): string {
  return faults.map((fault) => `${drawFault(fault)}\n`).join('\n');
}

test.each(fixturesIn('checked/ok'))('%s is without mistakes', (fixture) => {
  expect(drawn(faultsOf(filesOf(fixture)))).toBe('');
});

test.each(fixturesIn('checked/err'))('%s is explained', (fixture) => {
  expectBeside(fixture, drawn(faultsOf(filesOf(fixture))));
});

test.each(fixturesIn('checked/err'))('%s has one mistake, and is named for it', (fixture) => {
  const [fault, ...others] = faultsOf(filesOf(fixture));
  expect(others).toEqual([]);
  expect(basename(fixture).startsWith(fault!.code)).toBe(true);
});

test.each(fixturesIn('err'))('%s has nothing wrong but its form', (fixture) => {
  const files = filesOf(fixture);
  const codesOfForm = readLibrary(files).faults.map(({ code }) => code);
  expect(faultsOf(files).map(({ code }) => code)).toEqual(codesOfForm);
});
