import { join } from 'node:path';
import fc from 'fast-check';
import { noKeep } from '../../src/keep/folder-keep.js';
import { runCommandLine } from '../../src/main.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeWorld } from './fake-world.js';

const cwd = join(import.meta.dirname, '../..');
const house = ['--library', 'test/cli/cases/house', '--now', '2026-03-02 10:00'];

/** All that shows something of a case to whoever looks, without asking to have private facts revealed. */
const looks = [
  ['cases', '--state', 'open', 'waiting', 'paused', 'closed', ...house],
  ['cases', '--state', 'closed', '--format', 'json', ...house],
  ['due', '--all', ...house],
  ['due', '--all', '--format', 'json', ...house],
  ['case', 'C-1', ...house],
  ['case', 'C-1', '--compare', ...house],
  ...['text', 'json', 'markdown', 'html'].map((format) => ['record', 'C-1', '--format', format]),
  ['score', 'C-1'],
  ['report', '--since', '2026-03-01', '--until', '2026-03-03', '--library', 'test/cli/cases/house'],
  ...['json', 'csv'].map((format) => [
    ...['report', '--since', '2026-03-01', '--until', '2026-03-03', '--format', format],
    ...['--library', 'test/cli/cases/house', ...(format === 'csv' ? ['--section', 'deviations'] : [])],
  ]),
  ['verify'],
  ['export'],
];

/** What somebody's private fact may be: words and signs that stand in no playbook. */
const marked = fc.stringMatching(/^Zq[a-z]{2,6}[ .-][A-ZÉß]{1,4}\d{3,5}$/);

test('what is private stands in nothing that a command prints, however it was typed, unless it is to be revealed', async () => {
  await fc.assert(
    fc.asyncProperty(marked, async (value) => {
      const env = { MAKERIGHT_DATA: temporaryFolder() };
      const printed = async (words: readonly string[], stdin = ''): Promise<string> => {
        const world = fakeWorld({ cwd, env, stdin, keep: noKeep, newCaseId: () => 'C-1' });
        await runCommandLine(words, world);
        return `${world.stdout.text}\n${world.stderr.text}`;
      };
      const typed = [
        value,
        `/n it is ${value.toUpperCase()}, they said`,
        '1',
        `y, as ${value.toLowerCase()} I am content`,
        '1',
      ];
      const all = [
        await printed(['run', 'cold-coffee', ...house], typed.map((line) => `${line}\n`).join('')),
      ];
      for (const look of looks) all.push(await printed(look));
      expect(all.filter((text) => text.includes('error:'))).toEqual([]);
      // What was piped in is not echoed but by the question that it answers; all but the walk itself is looked at whole.
      expect(all[1]).toContain('C-1');
      const found = all.slice(1).filter((text) => text.toLowerCase().includes(value.toLowerCase()));
      expect(found).toEqual([]);
      expect(await printed(['cases', '--state', 'closed', '--text', value, ...house])).toContain(
        'No case fits',
      );
      const revealed = await printed(['record', 'C-1', '--reveal']);
      for (const text of [value, value.toUpperCase(), value.toLowerCase()]) expect(revealed).toContain(text);
    }),
    { numRuns: 5 },
  );
});
