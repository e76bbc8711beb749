import { withCaches } from './caches.js';
import { compare, type Contestant, type Standing } from './compare.js';
import { timed } from './timed.js';

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

/**
 * What opening the store costs in the built program: a case is shown until its first question and then left, without being kept,
 * and kept, which also begins it in the store, durably, and takes it out again.
 */
export async function compareStoreStarts(rounds: number): Promise<Standing[]> {
  return withCaches(({ withKept }) => {
    const run = ['-c', '"$@" </dev/null || test $? = 3', 'sh', process.execPath, 'bin/makeright', 'run'];
    const start = (name: string, words: readonly string[], aim?: number): Contestant => ({
      name,
      ...(aim !== undefined && { aim }),
      measure: () => timed(['sh', ...run, 'wrong-item-shipped', '--plain', ...words], withKept).cpu,
    });
    const contestants = [
      start('a start of run that keeps nothing', ['--no-keep']),
      start('the same that opens the store', [], 1.1),
    ];
    for (const { measure } of contestants) void measure();
    return compare(contestants, rounds);
  });
}
