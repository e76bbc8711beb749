import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary, verdictOn } from '../../src/commands/load-library.js';
import type { Source } from '../../src/commands/read-source.js';
import { played } from '../cli/transcript.js';
import { fakeWorld } from '../cli/fake-world.js';
import { filesOf, fixturesIn } from '../fixtures.js';
import { KeptInMemory } from './kept-in-memory.js';

const sourcesOf = (fixture: string, folder = ''): Source[] =>
  filesOf(fixture).map(({ path, text }) => sourceOf(folder + path, text));
const sourceOf = (path: string, text: string): Source => ({
  path,
  bytes: Buffer.from(text),
  file: { path, text },
});
const everyFixture = ['ok', 'err', 'checked/ok', 'checked/err'].flatMap(fixturesIn);

test.each(everyFixture)('%s is judged the same from what was kept', async (fixture) => {
  const keep = new KeptInMemory();
  const [without, cold] = [fakeWorld(), fakeWorld({ keep })];
  const plain = await verdictOn(sourcesOf(fixture), without);
  expect(await verdictOn(sourcesOf(fixture), cold)).toEqual(plain);
  // From another folder, too: where files lie does not matter.
  const elsewhere = await verdictOn(sourcesOf(fixture, 'other/'), cold);
  expect(keep.reads).toBe(1);
  const drawn = ({ faults, counts }: typeof plain) => JSON.stringify(faults) + JSON.stringify(counts);
  expect(drawn(elsewhere)).toBe(drawn(await verdictOn(sourcesOf(fixture, 'other/'), without)));
});

test.each(fixturesIn('checked/ok'))('%s is walked the same from what was kept', async (fixture) => {
  const world = fakeWorld({ keep: new KeptInMemory() });
  const plain = await loadLibrary(sourcesOf(fixture), fakeWorld());
  expect(await loadLibrary(sourcesOf(fixture), world)).toEqual(plain);
  expect(await loadLibrary(sourcesOf(fixture), world)).toEqual(plain);
});

const cli = join(import.meta.dirname, '../cli');

test.each(readdirSync(cli).filter((name) => name.endsWith('.txt')))(
  '%s is the same with nothing kept, when it is being kept, and from what was kept',
  async (name) => {
    const written = readFileSync(join(cli, name), 'utf8');
    const keep = new KeptInMemory();
    const [cold, warm] = [
      await played(written, join(cli, 'house'), keep),
      await played(written, join(cli, 'house'), keep),
    ];
    expect(cold).toBe(await played(written, join(cli, 'house')));
    expect(warm).toBe(cold);
  },
);

const shipped = join(import.meta.dirname, '../../playbooks');
const house = (change = { in: '', from: '', to: '' }): Source[] =>
  ['policy.yaml', 'wrong-item-shipped.yaml', 'not-happy-yet.yaml', 'late-again.yaml'].map((name) => {
    const text = readFileSync(join(shipped, name), 'utf8');
    return sourceOf(name, name === change.in ? text.replace(change.from, change.to) : text);
  });

test.each([
  ['policy.yaml', 'policy: ', 'polici: '],
  ['wrong-item-shipped.yaml', 'version: ', 'verzion: '],
  ['not-happy-yet.yaml', 'title: ', 'titel: '],
])('one changed letter in %s is seen', async (name, from, to) => {
  const keep = new KeptInMemory();
  const [world, without] = [fakeWorld({ keep }), fakeWorld()];
  const before = await verdictOn(house(), world);
  const changed = house({ in: name, from, to });
  const after = await verdictOn(changed, world);
  expect(after).toEqual(await verdictOn(changed, without));
  expect(after.faults.length).toBeGreaterThan(before.faults.length);
});

test('another build does not use what this one kept', async () => {
  const keep = new KeptInMemory();
  await verdictOn(house(), fakeWorld({ keep }));
  await verdictOn(house(), { ...fakeWorld({ keep }), build: 'other' });
  expect(keep.reads).toBe(0);
});
