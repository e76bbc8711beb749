import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const house = join(import.meta.dirname, 'house');

if (!existsSync(join(root, 'dist/main.cjs'))) throw new Error('these tests run what is built: npm run build');

const data = mkdtempSync(join(tmpdir(), 'makeright-cases-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

function start(...words: string[]): ChildProcessWithoutNullStreams {
  const env = { ...process.env, NODE_OPTIONS: '', LC_ALL: 'C.UTF-8', MAKERIGHT_DATA: data };
  return spawn(process.execPath, [join(root, 'bin/makeright'), ...words], { cwd: house, env });
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += String(text)));
  child.stderr.on('data', (text) => (stderr += String(text)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Waits until the program has said something on stderr. */
function says(child: ChildProcessWithoutNullStreams, text: string): Promise<void> {
  let said = '';
  return new Promise((resolve) =>
    child.stderr.on('data', (piece) => {
      said += String(piece);
      if (said.includes(text)) resolve();
    }),
  );
}

test('lines from a pipe walk a case, and stdout has only the record', async () => {
  const child = start('run', 'parcel-is-late', '--json');
  child.stdin.end('12-ABC\n3\nwait\n1\n\nyes\n');
  const { code, stdout } = await ended(child);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'closed', playbook: { id: 'parcel-is-late' } });
});

test('with nothing to read it names what it would have asked', async () => {
  const child = start('run', 'parcel-is-late');
  child.stdin.end();
  const { code, stdout, stderr } = await ended(child);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('there is no answer for `order_number`');
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s ends it with %d and the record so far', async (signal, code) => {
  const child = start('run', 'parcel-is-late');
  const end = ended(child);
  child.stdin.write('12-ABC\n');
  await says(child, 'Days late?');
  child.kill(signal);
  expect(await end).toMatchObject({
    code,
    stdout: expect.stringContaining('Order number: 12-ABC') as string,
  });
});

test('whoever reads the output may leave', async () => {
  const child = start('validate', '--format', 'json');
  child.stdout.destroy();
  child.stdin.end();
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

test('the demo needs no terminal', async () => {
  const child = start('demo');
  child.stdin.end();
  const { code, stdout, stderr } = await ended(child);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^There is no terminal here to answer at, so this plays a conversation/);
  expect(stderr).toContain('Answer: ');
  expect(stdout).toMatch(/^Wrong item shipped: resolved\n/);
});
