import { join } from 'node:path';
import { bareEnvironment } from './bare-environment.js';
import { withCaches } from './caches.js';
import { compare, type Contestant, type Standing } from './compare.js';
import { timed } from './timed.js';
import { inTemporaryFolder } from './temporary-folder.js';

const validate = ['bin/makeright', 'validate', 'playbooks/wrong-item-shipped.yaml'];

/** What a whole run costs, against a Node that does nothing. */
export async function compareStarts(time: 'cpu' | 'wall', rounds: number): Promise<Standing[]> {
  return withCaches(({ without, withKept }) => {
    const start = (name: string, words: readonly string[], aim?: number, env = without): Contestant => ({
      name,
      ...(aim !== undefined && { aim }),
      measure: () => timed([process.execPath, ...words], env)[time],
    });
    timed([process.execPath, ...validate], withKept);
    return compare(
      [
        start('node -e 0', ['-e', '0']),
        start('makeright --version', ['bin/makeright', '--version'], 1.15),
        start('makeright --help', ['bin/makeright', '--help'], 1.3),
        start('makeright validate, one file, nothing kept', validate),
        start('makeright validate, one file, as it was', validate, 1.5, withKept),
      ],
      rounds,
    );
  });
}

/** What opening a store that is there costs, in the compiled program that a start loads, against a Node that does nothing. */
export async function compareStoreStarts(rounds: number): Promise<Standing[]> {
  return inTemporaryFolder(async (folder) => {
    const env = { ...bareEnvironment(), MAKERIGHT_DATA: folder };
    const open = join(import.meta.dirname, 'opened-store.mjs');
    timed([open], env);
    return compare(
      [
        { name: 'node -e 0', measure: () => timed(['-e', '0'], env).cpu },
        { name: 'opening the store', aim: 1.1, measure: () => timed([open], env).cpu },
      ],
      rounds,
    );
  });
}
