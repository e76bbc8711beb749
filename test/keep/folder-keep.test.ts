import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderKeep, keepFolder } from '../../src/keep/folder-keep.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'makeright-keep-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const nowhere = join(tmpdir(), 'makeright-is-not-here');
const entry = Buffer.from('something');

test('what is written is read again, and only its owner can see it', () => {
  const folder = join(home, 'caches/makeright');
  const keep = folderKeep(folder, nowhere);
  expect([...keep.read('one')]).toEqual([]);
  keep.write('one', entry);
  expect([...keep.read('one')]).toEqual([entry]);
  expect(readdirSync(folder)).toEqual(['one']);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'one')).mode & 0o777).toBe(0o600);
});

test('one’s own comes before what ships', () => {
  const keep = folderKeep(join(home, 'own'), home);
  writeFileSync(join(home, 'one'), 'shipped');
  keep.write('one', entry);
  expect([...keep.read('one')].map(String)).toEqual(['something', 'shipped']);
});

test('a folder that others can write to is left alone', () => {
  const folder = join(home, 'shared');
  mkdirSync(folder);
  writeFileSync(join(folder, 'one'), 'theirs');
  chmodSync(folder, 0o777);
  const keep = folderKeep(folder, nowhere);
  expect([...keep.read('one')]).toEqual([]);
  keep.write('two', entry);
  expect(readdirSync(folder)).toEqual(['one']);
});

test('where nothing can be written, nothing is said', () => {
  writeFileSync(join(home, 'file'), '');
  const keep = folderKeep(join(home, 'file/below'), nowhere);
  keep.write('one', entry);
  expect([...keep.read('one')]).toEqual([]);
});

test('when there is too much, the oldest goes', () => {
  const folder = join(home, 'own');
  const keep = folderKeep(folder, nowhere, 25);
  for (const [age, name] of ['newest', 'middle', 'oldest'].entries()) {
    keep.write(name, Buffer.from('12345678'));
    utimesSync(join(folder, name), 1_000_000 - age, 1_000_000 - age);
  }
  keep.write('last', Buffer.from('12345678'));
  expect(readdirSync(folder)).toEqual(['last']);
  keep.write('large', Buffer.alloc(20));
  expect(readdirSync(folder)).toEqual(['last']);
});

test.each([
  [{ MAKERIGHT_CACHE: 'off', HOME: '/users/a' }, undefined],
  [{ MAKERIGHT_CACHE: '/somewhere', HOME: '/users/a' }, '/somewhere'],
  [{ XDG_CACHE_HOME: '/caches', HOME: '/users/a' }, '/caches/makeright'],
  [{ XDG_CACHE_HOME: 'not/whole', HOME: '/users/a' }, '/users/a/.cache/makeright'],
  [{ HOME: '/users/a' }, '/users/a/.cache/makeright'],
  [{}, undefined],
])('with %j it is %s', (env: Record<string, string>, folder) => {
  expect(keepFolder(env)).toBe(folder);
});

test('two at once, and one after them, say the same', async () => {
  const root = join(import.meta.dirname, '../..');
  const env = { ...process.env, NODE_OPTIONS: '', MAKERIGHT_CACHE: join(home, 'own') };
  const validate = async () => {
    const words = [join(root, 'bin/makeright'), 'validate', 'test/cli/house'];
    return promisify(execFile)(process.execPath, words, { cwd: root, env }).catch((ended: unknown) => ended);
  };
  const [one, other] = await Promise.all([validate(), validate()]);
  expect(readdirSync(join(home, 'own')).filter((name) => !/^[\da-f]{16}$/.test(name))).toEqual([]);
  expect([other, await validate()]).toEqual([one, one]);
}, 60_000);
