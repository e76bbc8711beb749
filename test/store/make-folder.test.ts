import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../src/store/make-folder.js';

const here = mkdtempSync(join(tmpdir(), 'makeright-folder-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

test('folders above are made too, and the first of them is told', () => {
  expect(makeFolder(join(here, 'a/b/c'))).toBe(join(here, 'a'));
  expect(statSync(join(here, 'a/b/c')).mode & 0o777).toBe(0o700);
  expect(makeFolder(join(here, 'a/b/c'))).toBeUndefined();
});

test('a file in the way is an error', () => {
  writeFileSync(join(here, 'file'), '');
  expect(() => makeFolder(join(here, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(here, 'file/below'))).toThrow('ENOTDIR');
});

// Node's own `recursive` never comes back from this.
const whereProcIs = test.each(process.platform === 'linux' ? ['/proc/nowhere/below'] : ['/dev/null/below']);
whereProcIs('where nothing can be made it ends: %s', (folder) => {
  expect(() => makeFolder(folder)).toThrow();
});
