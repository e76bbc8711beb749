import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeright } from '../e2e/terminal.js';
import { engines, type Places } from './places.js';

const root = join(import.meta.dirname, '../..');
const scenario = 'playbooks/scenarios/wrong-item-shipped/dresses-and-t-shirts.yaml';
let folder: string;
let [sqlite, postgres]: Places[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'makeright-built-'));
  [sqlite, postgres] = await Promise.all(engines.map(([, places]) => places()));
});
afterAll(async () => {
  await sqlite?.end();
  await postgres?.end();
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its good end. */
function ran(command: readonly string[], env: NodeJS.ProcessEnv, cwd: string, input = ''): Promise<Said> {
  const [program = '', ...words] = command;
  return new Promise((resolve, reject) => {
    const whole = { PATH: process.env['PATH'], HOME: folder, MAKERIGHT_AGENT: 'Robin', ...env };
    const child = execFile(program, words, { env: whole, cwd }, (error, out, err) =>
      error ? reject(new Error(`${error.message}\n${out}`)) : resolve({ out, err }),
    );
    child.stdin?.end(input);
  });
}

test('the built program keeps cases on a server, and takes them to a file and back', async () => {
  const [server, file] = [(await postgres?.fresh()) ?? {}, (await sqlite?.fresh()) ?? {}];
  const run = (words: readonly string[], env: NodeJS.ProcessEnv, input?: string): Promise<Said> =>
    ran([...makeright, ...words], env, root, input);
  await run(['run', '--answers', scenario, '--keep'], server);
  const exported = (await run(['export', '--reveal'], server)).out;
  expect((await run(['import', '-'], file, exported)).out).toMatch(/^Taken in: 1 case, \d+ events/);
  expect((await run(['cases', '--state', 'closed'], file)).out).toContain('Wrong item shipped: closed');
  const back = (await run(['export', '--reveal'], file)).out;
  expect(back).toBe(exported);
  // It is there already, and the same.
  expect((await run(['import', '-'], server, back)).out).toContain('Taken in: 1 case');
  expect((await run(['verify'], server)).out).toMatch(/^1 case, \d+ events: as they were written/);
  expect((await run(['export'], server)).err).toContain('private facts are left out');
});

test('what is packed walks a case in an empty folder, and keeps it', async () => {
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8' })) as {
    filename: string;
  }[];
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', modules]);
  // As an install lays it out: the package, and beside it the only one that it needs.
  execFileSync('mv', [join(modules, 'package'), join(modules, 'makeright')]);
  symlinkSync(join(root, 'node_modules/@photostructure'), join(modules, '@photostructure'));
  const installed = [process.execPath, join(modules, 'makeright/bin/makeright')];
  const answers = join(modules, 'makeright', scenario);
  const { out } = await ran(
    [...installed, 'run', 'wrong-item-shipped', '--answers', answers, '--keep'],
    {},
    folder,
  );
  expect(out).toContain('Wrong item shipped');
  const { out: cases } = await ran([...installed, 'cases', '--state', 'closed'], {}, folder);
  expect(cases).toContain('Wrong item shipped: closed');
});
