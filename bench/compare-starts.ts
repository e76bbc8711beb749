import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bareEnvironment } from './bare-environment.js';
import { withCaches } from './caches.js';
import { compare, type Contestant, type Standing } from './compare.js';
import { inTemporaryFolder } from './temporary-folder.js';

const validate = ['bin/makeright', 'validate', 'playbooks/wrong-item-shipped.yaml'];

/** What a whole run costs, against a Node that does nothing. */
export async function compareStarts(time: 'cpu' | 'wall', rounds: number): Promise<Standing[]> {
  return withCaches(({ without, withKept }) => {
    const start = (name: string, words: readonly string[], aim?: number, env = without): Contestant => ({
      name,
      ...(aim !== undefined && { aim }),
      measure: () => timed(words, env)[time],
    });
    timed(validate, withKept);
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

interface Times {
  readonly cpu: number;
  readonly wall: number;
}

/** Runs Node with some words; times in seconds. Only the shell tells what a program that has ended took of the CPU. */
function timed(words: readonly string[], env: NodeJS.ProcessEnv): Times {
  const timing = `TIMEFORMAT='%U %S %R'; time "$@" 2>&1`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', timing, 'bash', process.execPath, ...words], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const [user = NaN, system = NaN, wall = NaN] = stderr.trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}
