import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Runs the launcher of an installation and returns what a shell would see. */
function launch(installation: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(installation, 'bin/makeright'), ...words],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'makeright-'));
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

test('it answers --version without loading the program', () => {
  rmSync(join(copy, 'dist'), { recursive: true });
  expect(launch(copy, '--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('it says what to do where nothing is built', () => {
  rmSync(join(copy, 'dist'), { recursive: true });
  const { status, stderr } = launch(copy, '--help');
  expect(status).toBe(2);
  expect(stderr).toContain('npm run build');
});

test('it needs no package beside it', () => {
  const { status, stdout, stderr } = launch(copy, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Usage: makeright');
});

test('code compiled by another V8, or none, is compiled again', () => {
  const folder = readdirSync(join(copy, 'dist')).find((name) => name.startsWith('code-')) ?? '';
  const all = readdirSync(join(copy, 'dist', folder), { recursive: true, encoding: 'utf8' });
  for (const name of all.filter((file) => file.endsWith('.cjs'))) {
    writeFileSync(join(copy, 'dist', folder, name), 'not what V8 wrote');
  }
  expect(launch(copy, '--help').status).toBe(0);
  rmSync(join(copy, 'dist', folder), { recursive: true });
  expect(launch(copy, '--help').status).toBe(0);
});
