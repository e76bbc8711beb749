import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { played } from './transcript.js';

const folder = import.meta.dirname;
const house = join(folder, 'house');
const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test.each(transcripts)('%s', async (name) => {
  const file = join(folder, name);
  const written = readFileSync(file, 'utf8');
  const now = await played(written, house);
  if (process.env['UPDATE'] === '1') writeFileSync(file, now);
  else expect(now).toBe(written);
});
