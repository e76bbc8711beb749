import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment } from './bare-environment.js';
import { compare, type Standing } from './compare.js';
import { policy } from './generate-library.js';
import { longPlaybook } from './long-playbook.js';
import { inTemporaryFolder } from './temporary-folder.js';
import { timed } from './timed.js';

/** What drawing a playbook of 150 steps costs as a whole run, against checking it. */
export async function comparePictures(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const [file, env] = [join(folder, 'long.yaml'), { ...bareEnvironment(), MAKERIGHT_CACHE: 'off' }];
    writeFileSync(file, longPlaybook(150));
    writeFileSync(join(folder, policy.path), policy.text);
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
