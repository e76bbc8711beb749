import { resolve } from 'node:path';
import type { Compared } from './compared-with.js';
import { Failure } from './failure.js';
import type { World } from './world.js';

/** What differs between a commit and the files as they are now. */
export interface Changes {
  /** Whole paths of what was changed, added or deleted. */
  readonly paths: ReadonlySet<string>;
  /** What stood in those that were there before. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * What has changed at these places since a commit, committed or not, with files that git has not been told of. A file that
 * has another name now was deleted under the old one and added under the new.
 */
export async function changesIn(
  places: readonly string[],
  { commit }: Compared,
  folder: string,
  world: World,
): Promise<Changes> {
  const ask = async (words: readonly string[], input?: string): Promise<Buffer> => {
    const answer = await world.git(words, folder, input);
    if (answer.kind === 'done') return answer.printed;
    throw new Failure(
      'git cannot tell what has changed',
      answer.kind === 'refused' ? answer.said : undefined,
    );
  };
  const top = resolve(folder, String(await ask(['rev-parse', '--show-cdup'])).trim());
  const differing = ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules'];
  const statuses = zeroEnded(await ask([...differing, commit, '--', ...places]));
  const untracked = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ...places];
  const added = zeroEnded(await ask(untracked));
  const changed = statuses.flatMap((status, at) =>
    at % 2 === 0 ? [{ path: statuses[at + 1]!, isNew: status === 'A' }] : [],
  );
  const known = changed.filter(({ path, isNew }) => !isNew && /\.ya?ml$/i.test(path) && !path.includes('\n'));
  const asked = known.map(({ path }) => `${commit}:${path}\n`).join('');
  const texts = known.length === 0 ? [] : blobsIn(await ask(['cat-file', '--batch'], asked));
  return {
    paths: new Set([...changed.map(({ path }) => path), ...added].map((path) => resolve(top, path))),
    before: new Map(known.map(({ path }, at) => [resolve(top, path), texts[at] ?? ''])),
  };
}

function zeroEnded(printed: Buffer): readonly string[] {
  return printed.toString('utf8').split('\0').slice(0, -1);
}

/** The texts that `git cat-file --batch` prints: `ID blob SIZE`, so many bytes and a line break; `… missing` has none. */
function blobsIn(printed: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < printed.length;) {
    const headEnd = printed.indexOf('\n', at);
    const [, size] = / (\d+)$/.exec(printed.toString('utf8', at, headEnd)) ?? [];
    const end = headEnd + 1 + Number(size ?? 0);
    texts.push(printed.toString('utf8', headEnd + 1, end));
    at = size === undefined ? headEnd + 1 : end + 1;
  }
  return texts;
}
