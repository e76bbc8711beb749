import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeWorld } from './fake-world.js';

async function typed(cwd: string, ...words: readonly string[]) {
  const world = fakeWorld({ cwd });
  const exitCode = await runCommandLine(words, world);
  return { exitCode, out: world.stdout.text, err: world.stderr.text };
}

/** A house of its own, without scenarios. */
function house(): string {
  const folder = temporaryFolder();
  cpSync('test/explore/house', join(folder, 'playbooks'), { recursive: true });
  return folder;
}

test('scenarios are written where there are none, they pass, they are laid out, and a second time none is written', async () => {
  const cwd = house();
  const first = await typed(cwd, 'test', '--suggest');
  expect([first.exitCode, first.err]).toEqual([0, '']);
  const files = readdirSync(join(cwd, 'playbooks/scenarios/late-parcel'));
  expect(first.out).toContain(`${files.length} scenarios written; read them before you keep them`);
  for (const file of files) expect(first.out).toContain(`playbooks/scenarios/late-parcel/${file}`);
  expect((await typed(cwd, 'test', '--coverage')).out).toMatch(/all as expected[^]*100 %/);
  expect((await typed(cwd, 'validate')).exitCode).toBe(0);
  expect(await typed(cwd, 'fmt', '--check', 'playbooks/scenarios')).toMatchObject({ exitCode: 0, out: '' });
  const again = await typed(cwd, 'test', '--suggest');
  expect(again.out).toBe('everything is covered: there is nothing to suggest\n');
});

test('one that was taken away again is written again, into the folder that is named', async () => {
  const cwd = house();
  await typed(cwd, 'test', '--suggest');
  const folder = join(cwd, 'playbooks/scenarios/late-parcel');
  const [one, ...others] = readdirSync(folder);
  rmSync(join(folder, one!));
  const { exitCode, out } = await typed(
    cwd,
    'test',
    'playbooks/late-parcel.yaml',
    '--suggest',
    'playbooks/new',
  );
  expect([exitCode, out.match(/first to come by/g)?.length]).toEqual([0, 1]);
  expect(readdirSync(join(cwd, 'playbooks/new'))).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(others);
});

test('it goes alone', async () => {
  const { exitCode, err } = await typed(house(), 'test', '--suggest', '--watch');
  expect([exitCode, err]).toEqual([
    2,
    'error: --suggest writes scenarios, and does nothing besides\nhelp: leave out --watch, --accept, --filter, --failed and what is about coverage\n',
  ]);
});
