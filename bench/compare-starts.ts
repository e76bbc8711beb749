import { spawnSync } from 'node:child_process';
import { bareEnvironment } from './bare-environment.js';
import { compare, type Standing } from './compare.js';

const starts = [
  { name: 'node -e 0', words: ['-e', '0'] },
  { name: 'makeright --version', words: ['bin/makeright', '--version'], aim: 1.15 },
  { name: 'makeright --help', words: ['bin/makeright', '--help'], aim: 1.3 },
  {
    name: 'makeright validate, one file',
    words: ['bin/makeright', 'validate', 'playbooks/wrong-item-shipped.yaml'],
    aim: 1.5,
  },
];

/** What a whole run costs, against a Node that does nothing. */
export async function compareStarts(time: 'cpu' | 'wall', rounds: number): Promise<Standing[]> {
  return compare(
    starts.map(({ words, ...contestant }) => ({ ...contestant, measure: () => timed(words)[time] })),
    rounds,
  );
}

/** Runs Node with some words; times in seconds. Only the shell tells what a program that has ended took of the CPU. */
function timed(words: readonly string[]): { readonly cpu: number; readonly wall: number } {
  const timing = `TIMEFORMAT='%U %S %R'; time "$@" 2>&1`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', timing, 'bash', process.execPath, ...words], {
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const [user = NaN, system = NaN, wall = NaN] = stderr.trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}
