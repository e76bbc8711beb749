import { appendFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld } from '../cli/fake-world.js';
import { played } from '../cli/transcript.js';
import { temporaryFolder } from '../temporary-folder.js';

const houses = join(import.meta.dirname, 'houses');

test.each(readdirSync(houses))('the house %s', async (name) => {
  const file = join(houses, name, 'session.txt');
  const written = readFileSync(file, 'utf8');
  const now = await played(written, join(houses, name));
  if (process.env['UPDATE'] === '1') writeFileSync(file, now);
  else expect(now).toBe(written);
});

let house = '';
beforeEach(() => {
  house = temporaryFolder();
  cpSync(join(houses, 'baseline'), house, { recursive: true });
});

async function validate(...words: string[]) {
  const world = fakeWorld({ cwd: house });
  const exitCode = await runCommandLine(['validate', ...words, '--format', 'compact'], world);
  return { exitCode, stdout: world.stdout.text };
}

const late = () => join(house, 'playbooks/late.yaml');
const before = 'steps:\n';

/** What may happen to a file without making anything in it new. */
const rearranged: readonly (readonly [string, (text: string) => string])[] = [
  ['a step put before', (text) => text.replace(before, `${before}  - say: One moment.\n`)],
  ['deeper indents', (text) => text.replace(/^( +)/gm, '$1  ')],
  ['remarks and empty lines', (text) => text.replace(before, `# a remark\n\n${before}`)],
  [
    'steps in another order',
    (text) => {
      const say = '  - say: Hello {nam}.\n';
      return text.replace(say, '').replace('  - close', `${say}  - close`);
    },
  ],
];

test.each(rearranged)('a baseline holds after %s', async (_, edit) => {
  await validate('--baseline', 'mine.txt', '--write-baseline');
  writeFileSync(late(), edit(readFileSync(late(), 'utf8')));
  const { exitCode, stdout } = await validate('--baseline', 'mine.txt');
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringMatching(/: nothing new, \d findings? kept in the baseline\n$/),
  ]);
});

test('what a new baseline keeps is said', async () => {
  const { exitCode, stdout } = await validate('--baseline', 'mine.txt', '--write-baseline');
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringMatching(/: nothing new, 2 findings kept in the baseline\n$/),
  ]);
});

test('one mistake in place of another of its kind is new', async () => {
  await validate('--baseline', 'mine.txt', '--write-baseline');
  writeFileSync(late(), readFileSync(late(), 'utf8').replace('prise', 'pryce'));
  const { exitCode, stdout } = await validate('--baseline', 'mine.txt');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/error\[unknown-fact\]: .*`pryce`/);
  expect(stdout).toMatch(/mine.txt:\d+:1: warning\[stale-baseline-entry\]/);
});

test('a baseline may be larger than any playbook', async () => {
  await validate('--baseline', 'mine.txt', '--write-baseline');
  const more = 'unused-fact: playbook elsewhere / facts / that_is_not_looked_at: x\n'.repeat(10_000);
  appendFileSync(join(house, 'mine.txt'), more);
  expect(await validate('--baseline', 'mine.txt')).toMatchObject({ exitCode: 0 });
});
