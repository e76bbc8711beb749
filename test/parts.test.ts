import { join } from 'node:path';
import { checkHouse } from '../src/commands/check-house.js';
import type { Source } from '../src/commands/read-source.js';
import type { World } from '../src/commands/world.js';
import { drawFault } from '../src/diagnostic/draw-fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { fakeWorld } from './cli/fake-world.js';
import { filesOf, fixturesIn, readText } from './fixtures.js';
import { filesWith, mistakes } from './mistaken-files.js';

const policy: SourceFile = { path: 'policy.yaml', text: readText('policy.yaml') };
const folder = '/house';

/** What is wrong with files of one folder, so many of them checked together. */
async function faultsInParts(files: readonly SourceFile[], most: number): Promise<string[]> {
  const sources: Source[] = files.map((file) => ({
    path: join(folder, file.path.replaceAll('/', '-')),
    bytes: Buffer.from(file.text),
    file,
  }));
  const { faults } = await checkHouse({ folder, sources }, worldOf(sources), most);
  return faults.map((fault) => drawFault(fault));
}

function worldOf(sources: readonly Source[]): World {
  const world = fakeWorld();
  const names = sources.map(({ path }) => path.slice(folder.length + 1)).sort();
  const list = () => names.map((name) => ({ name, kind: 'file' as const }));
  return { ...world, files: { ...world.files, list } };
}

function words(about: string, to: string, language = 'nl'): SourceFile {
  const text = `words: ${language}\n${about}\nsentences: [{at: say, from: Sorry., to: ${to}}]\n`;
  return { path: `words-${about.replace(/\W.*/s, '')}-${text.length}.yaml`, text };
}

function playbook(id: string, steps: string): SourceFile {
  return { path: `${id}.yaml`, text: `playbook: ${id}\ntitle: ${id}\nversion: 1.0.0\nsteps:\n${steps}` };
}

const close = '  - close: resolved\n';
/** What nobody sees who looks at one playbook and what it runs. */
const acrossPlaybooks: readonly (readonly [string, readonly SourceFile[]])[] = [
  ['no policy', [playbook('one', close), playbook('two', close)]],
  [
    'a circle that is entered from elsewhere',
    [
      policy,
      playbook('above', `  - run: second\n${close}`),
      playbook('first', `  - run: second\n${close}`),
      playbook('second', `  - run: first\n${close}`),
    ],
  ],
  [
    'a playbook that runs something misspelt',
    [policy, playbook('one', `  - run: tow\n${close}`), playbook('two', '  - say: Sorry.\n')],
  ],
  [
    'words that are never said in a language, by the words of the policy and by those of a playbook',
    [
      policy,
      playbook('one', `  - say: Sorry.\n${close}`),
      playbook('two', `  - say: Sorry.\n${close}`),
      words('policy: house\nnever_say: {helaas: Zeg wat er is.}', 'Sorry'),
      words('playbook: one\nnever_say: {excuus: Zeg sorry.}', 'Helaas'),
      words('playbook: two', 'Helaas en excuus'),
    ],
  ],
  [
    'words in one language whose code is written in two ways',
    [
      policy,
      playbook('one', `  - say: Sorry.\n${close}`),
      words('policy: house\nnever_say: {helaas: Zeg wat er is.}', 'Sorry', 'NL'),
      words('playbook: one', 'Helaas'),
    ],
  ],
];

const houses: readonly (readonly [string, readonly SourceFile[]])[] = [
  ...acrossPlaybooks,
  ...[...fixturesIn('checked/ok'), ...fixturesIn('checked/err')].flatMap((name) => {
    const files = filesOf(name);
    const hasPolicy = files.some(({ text }) => text.startsWith('policy:'));
    return files.length === 1 ? [] : [[name, hasPolicy ? files : [...files, policy]] as const];
  }),
  ...mistakes.filter((_, at) => at % 10 === 0).map((mistake) => [mistake, filesWith(mistake)] as const),
];

test.each(houses)('%s: file by file the same is found as in all of them at once', async (_, files) => {
  expect(await faultsInParts(files, 1)).toEqual(await faultsInParts(files, files.length));
});
