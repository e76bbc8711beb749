import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { fakeWorld, type FakeWorld } from './fake-world.js';

let data: string;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'makeright-'))));
afterEach(() => rmSync(data, { recursive: true, force: true }));

const kept = () => join(data, 'makeright', 'searches.jsonl');

async function find(
  words: string[],
  env: Record<string, string> = {},
): Promise<FakeWorld & { exit: number }> {
  const world = fakeWorld({ cwd: join(import.meta.dirname, 'house'), env: { XDG_DATA_HOME: data, ...env } });
  return Object.assign(world, { exit: await runCommandLine(['find', ...words], world) });
}

test('a search in vain is kept for its owner alone, without what could be private', async () => {
  await find(['pizza', '4711-AB', 'for', 'Maria:', 'cold']);
  expect(readFileSync(kept(), 'utf8')).toBe(
    '{"day":"2026-03-02","words":"pizza # for # cold","why":"nothing_found"}\n',
  );
  expect(statSync(kept()).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'makeright')).mode & 0o777).toBe(0o700);
});

test('what was searched for in vain is listed, counted, the most frequent first', async () => {
  for (const words of ['pizza cold', 'gone bananas', 'Pizza  cold']) await find([words]);
  writeFileSync(kept(), 'not of ours\n{"words":7}\n{"day":"2026-03-', { flag: 'a' });
  const { stdout, exit } = await find(['--missed']);
  expect(stdout.text).toBe(
    '   2  pizza cold  (last on 2026-03-02)\n   1  gone bananas  (last on 2026-03-02)\n',
  );
  expect(exit).toBe(0);
  const json = JSON.parse((await find(['--missed', '--format', 'json'])).stdout.text) as unknown;
  expect(json).toEqual({
    kept_in: kept(),
    missed: [
      { words: 'pizza cold', count: 2, last_day: '2026-03-02' },
      { words: 'gone bananas', count: 1, last_day: '2026-03-02' },
    ],
  });
});

test('nothing is kept of what was found, of what says nothing, or when that is not wanted', async () => {
  await find(['parcel']);
  await find(['4711']);
  await find(['pizza'], { MAKERIGHT_SEARCHES: 'off' });
  expect(existsSync(kept())).toBe(false);
});

test('it is kept beside the cases, wherever these are', async () => {
  await find(['pizza'], { MAKERIGHT_DATA: join(data, 'cases') });
  expect(existsSync(join(data, 'cases/searches.jsonl'))).toBe(true);
  await find(['pizza'], { XDG_DATA_HOME: 'not/whole', HOME: data });
  expect(existsSync(join(data, '.local/share/makeright/searches.jsonl'))).toBe(true);
  expect(existsSync(kept())).toBe(false);
});

test('it is kept at home where no other place is named', async () => {
  await find(['pizza'], { XDG_DATA_HOME: '', HOME: data });
  expect(existsSync(join(data, '.local/share/makeright/searches.jsonl'))).toBe(true);
});

test.each<[string, () => void]>([
  ['a folder that cannot be made', () => writeFileSync(join(data, 'makeright'), '')],
  ['a folder in the place of the file', () => mkdirSync(kept(), { recursive: true })],
  ['a link in the place of the file', () => linkAt(kept())],
  [
    'a folder that must not be written',
    () => (mkdirSync(join(data, 'makeright')), chmodSync(join(data, 'makeright'), 0o500)),
  ],
])('%s never stands in the way', async (_, prepare) => {
  prepare();
  const { stderr, exit } = await find(['pizza']);
  expect(stderr.text).toMatch(/^no playbook fits `pizza`\n/);
  expect(exit).toBe(1);
  expect(existsSync(join(data, 'elsewhere'))).toBe(false);
});

function linkAt(path: string): void {
  mkdirSync(join(data, 'makeright'));
  symlinkSync(join(data, 'elsewhere'), path);
}

test('what is kept does not grow without end', async () => {
  mkdirSync(join(data, 'makeright'));
  writeFileSync(kept(), 'x'.repeat(1_000_001));
  await find(['pizza']);
  expect(statSync(kept()).size).toBe(1_000_001);
});
