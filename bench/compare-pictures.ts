import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment } from './bare-environment.js';
import { compare, type Standing } from './compare.js';
import { policy } from './generate-library.js';
import { longPlaybook } from './long-playbook.js';
import { inTemporaryFolder } from './temporary-folder.js';
import { timed } from './timed.js';

const env = { ...bareEnvironment(), MAKERIGHT_CACHE: 'off' };

/** A playbook of 150 steps with its policy. */
function writeLong(folder: string): string {
  const file = join(folder, 'long.yaml');
  writeFileSync(file, longPlaybook(150));
  writeFileSync(join(folder, policy.path), policy.text);
  return file;
}

/** How many seconds of the CPU the picture of 150 steps takes beyond start-up: against one second, each ratio is a count of them. */
export async function comparePictureSeconds(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const file = writeLong(folder);
    const cpu = (...words: string[]) => timed(['bin/makeright', ...words], env).cpu;
    return compare(
      [
        { name: 'one second', measure: () => 1 },
        {
          name: 'makeright graph, as a picture, beyond start-up',
          measure: () => cpu('graph', file, '--format', 'svg') - cpu('--version'),
          aim: 1,
        },
      ],
      rounds,
    );
  });
}

/** What drawing a playbook of 150 steps costs as a whole run, against checking it. */
export async function comparePictures(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const file = writeLong(folder);
    const draw = (...words: string[]) => timed(['bin/makeright', 'graph', file, ...words], env).cpu;
    return compare(
      [
        {
          name: 'makeright validate, 150 steps, nothing kept',
          measure: () => timed(['bin/makeright', 'validate', file], env).cpu,
        },
        { name: 'makeright graph, as a tree', measure: () => draw(), aim: 1.5 },
        { name: 'makeright graph, as a picture', measure: () => draw('--format', 'svg'), aim: 3 },
        {
          name: 'makeright graph, at a glance',
          measure: () => draw('--format', 'svg', '--stages'),
          aim: 2,
        },
      ],
      rounds,
    );
  });
}
