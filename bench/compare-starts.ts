import { spawnSync } from 'node:child_process';
import { withCaches } from './caches.js';
import { compare, type Contestant, type Standing } from './compare.js';

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
