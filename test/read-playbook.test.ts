import { basename } from 'node:path';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { expectBeside, filesOf, fixturesIn, type DrawnFaults } from './fixtures.js';

const faultsOfForm: DrawnFaults = (files) =>
  readLibrary(files)
    .faults.map((fault) => `${drawFault(fault)}\n`)
    .join('\n');

test.each(fixturesIn('ok'))('%s has the form of what it is', (fixture) => {
  expect(faultsOfForm(filesOf(fixture))).toBe('');
});

test.each(fixturesIn('err'))('%s is explained', (fixture) => {
  expectBeside(fixture, faultsOfForm(filesOf(fixture)));
});

test.each(fixturesIn('err'))('%s is named for what is wrong with it', (fixture) => {
  const codes = readLibrary(filesOf(fixture)).faults.map(({ code }) => code);
  expect(codes.some((code) => basename(fixture).startsWith(code))).toBe(true);
});
