import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noKeep } from '../../src/keep/folder-keep.js';
import { engines, type Places } from '../store/places.js';
import { played } from './transcript.js';

const folder = join(import.meta.dirname, 'cases');
const root = join(import.meta.dirname, '../..');
const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

// Cases over several days and by several agents: the same commands on every engine, each transcript with a store of its own.
describe.each(engines)('on %s', (engine, open) => {
  let places: Places;
  beforeAll(async () => {
    places = await open();
  }, 60_000);
  afterAll(() => places.end());

  test.each(transcripts)(
    '%s',
    async (name) => {
      const file = join(folder, name);
      const written = readFileSync(file, 'utf8');
      const ids = ['ACD-EFG-HJK-MNP', 'QRT-WXY-346-79A', 'CDE-FGH-JKM-NPQ'];
      const now = await played(written, root, noKeep, {
        env: (await places.fresh()) as Record<string, string>,
        newCaseId: () => ids.shift() ?? 'no more ids',
      });
      if (process.env['UPDATE'] === '1' && engine === 'SQLite') writeFileSync(file, now);
      else expect(now).toBe(written);
    },
    60_000,
  );
});
