import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderKeep } from '../../src/keep/folder-keep.js';
import { runCommandLine } from '../../src/main.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeWorld } from './fake-world.js';

let cwd = '';
let kept = '';
beforeEach(() => {
  cwd = temporaryFolder();
  kept = temporaryFolder();
  cpSync(join(import.meta.dirname, 'house'), cwd, { recursive: true });
});

const inHouse = (name: string) => join(cwd, 'playbooks', name);
const replaceIn = (name: string, before: string, after: string) => {
  const text = readFileSync(inHouse(name), 'utf8');
  expect(text).toContain(before);
  writeFileSync(inHouse(name), text.replace(before, after));
};

/** What `test` answers: how it ends, and its lines without the way that each failed one took. */
async function tested(...words: string[]) {
  const world = fakeWorld({ cwd, keep: folderKeep(kept, '') });
  const exitCode = await runCommandLine(['test', ...words], world);
  const [stdout, stderr] = [world.stdout.text, world.stderr.text];
  const outcomes = stdout.match(/^(ok|failed) .*/gm) ?? [];
  return { exitCode, stdout, stderr, outcomes };
}

const waits = 'ok      parcel-is-late: is glad to wait a little';
const wantsMoney = 'failed  parcel-is-late: wants the money back';

test('--filter plays what has all the words in its name, playbook or path', async () => {
  expect((await tested('--filter', 'LATE little')).outcomes).toEqual([waits]);
  expect((await tested('--filter', 'wants-money.yaml')).outcomes).toEqual([wantsMoney]);
  expect(await tested('--filter', 'little money')).toMatchObject({
    exitCode: 2,
    stderr:
      'error: no scenario has `little money` in its name, its playbook or its path\nhelp: all words have to be there, in any order\n',
  });
});

test('--failed plays what failed the last time, as long as it does', async () => {
  const all = [waits, wantsMoney];
  const unknown = await tested('--failed');
  expect(unknown.stderr).toBe('what failed the last time is not known, so all are played\n');
  expect(unknown.outcomes).toEqual(all);
  expect((await tested('--failed')).outcomes).toEqual([wantsMoney]);
  // What was not played is as it was.
  expect((await tested('--filter', 'little')).outcomes).toEqual([waits]);
  expect((await tested('--failed')).outcomes).toEqual([wantsMoney]);
  replaceIn('scenarios/wants-money.yaml', 'outcome: resolved', 'outcome: unresolved');
  expect((await tested('--failed')).exitCode).toBe(0);
  const none = await tested('--failed');
  expect(none.stderr).toBe('nothing failed the last time, so all are played\n');
  expect(none.outcomes).toHaveLength(2);
});

test('--failed knows a scenario again that could not be read', async () => {
  replaceIn('scenarios/waits.yaml', 'given:', 'gievn:');
  await tested();
  replaceIn('scenarios/waits.yaml', 'gievn:', 'given:');
  expect((await tested('--failed')).outcomes).toEqual([waits, wantsMoney]);
});

const transcript = 'scenarios/waits.transcript.txt';

test('--accept keeps what the agent sees and says, of what came out as expected', async () => {
  const { stderr } = await tested('--accept');
  expect(stderr).toBe('1 transcript written; 1 left as they are, because something else differs there\n');
  expect(readFileSync(inHouse(transcript), 'utf8')).toBe(
    readFileSync(join(import.meta.dirname, 'kept/waits.transcript.txt'), 'utf8'),
  );
  expect((await tested('--accept')).stderr).toMatch(/^0 transcripts written/);
});

test('what the agent sees otherwise than it was kept is a failure, drawn as a diff, until it is accepted', async () => {
  await tested('--accept');
  replaceIn('parcel-is-late.yaml', "I'm sorry", 'We are sorry');
  const changed = await tested('--filter', 'little');
  expect(changed.exitCode).toBe(1);
  expect(changed.stdout).toMatch(/\n {4}-.*I'm sorry.*\n {4}\+.*We are sorry/);
  expect(changed.stdout).toContain('`makeright test --accept` keeps it');
  expect(await tested('--filter', 'little', '--accept')).toMatchObject({
    exitCode: 0,
    stderr: '1 transcript written\n',
  });
  expect(readFileSync(inHouse(transcript), 'utf8')).toContain('We are sorry');
});

test('the line ends of Windows are no difference', async () => {
  await tested('--accept');
  writeFileSync(inHouse(transcript), readFileSync(inHouse(transcript), 'utf8').replaceAll('\n', '\r\n'));
  expect((await tested('--filter', 'little')).exitCode).toBe(0);
});

test('a missing transcript is a failure where the house needs them all', async () => {
  expect((await tested('--filter', 'little')).exitCode).toBe(0);
  appendFileSync(join(cwd, 'makeright.yaml'), 'transcripts: needed\n');
  const missing = await tested('--filter', 'little');
  expect(missing.exitCode).toBe(1);
  expect(missing.stdout).toContain('got:      none is kept');
});
