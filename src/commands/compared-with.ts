import { resolve } from 'node:path';
import { Failure } from './failure.js';
import type { GitAnswer, World } from './world.js';

/** What the files are compared with. */
export interface Compared {
  /** The revision as people call it. */
  readonly name: string;
  /** The commit, whole. */
  readonly commit: string;
}

/** Where a main branch usually is, the likeliest first. */
const usualMains = ['origin/main', 'origin/master', 'main', 'master'];

/**
 * The commit with which a folder's files are compared: where what is checked out left the revision named, else the branch that CI
 * says a change is for, else the main branch. Throws a `Failure` where there is no telling.
 */
export async function comparedWith(
  named: string | undefined,
  folder: string,
  world: World,
): Promise<Compared> {
  const ask = async (...words: readonly string[]) => textOf(await world.git(words, folder));
  await lookForGit(folder, world);
  if ((await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')) === undefined)
    throw new Failure(
      'there is no commit here yet to compare with',
      'leave out --changed to check everything',
    );
  const isShallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
  const name = named ?? branchInCi(world) ?? (await mainBranch(ask));
  const tip = await ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (tip === undefined) throw unknownRevision(name, named !== undefined, isShallow, world);
  const commit = await ask('merge-base', tip, 'HEAD');
  if (commit !== undefined) return { name, commit };
  throw new Failure(
    `\`${name}\` and what is checked out have no commit in common`,
    isShallow ? fetchMore : 'name a revision that what is checked out came from',
  );
}

async function lookForGit(folder: string, world: World): Promise<void> {
  const answer = await world.git(['rev-parse', '--git-dir'], folder);
  if (textOf(answer) !== undefined) return;
  const said = answer.kind === 'refused' ? answer.said : '';
  // In a container whose files belong to somebody else git looks at nothing, and says how to allow it.
  if (said.includes('dubious ownership')) throw new Failure(`git does not want to look into ${folder}`, said);
  throw new Failure(
    `${folder} is not in a git repository`,
    '--changed asks git what has changed; leave it out to check everything',
  );
}

const fetchMore =
  'only the newest commits are here; fetch the others first: git fetch --unshallow, or on GitHub `fetch-depth: 0` for actions/checkout';

/** The branch that a pull request or a merge request is for. */
function branchInCi({ env }: World): string | undefined {
  const branch = env['GITHUB_BASE_REF'];
  if (branch) return `origin/${branch}`;
  return env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || undefined;
}

async function mainBranch(ask: (...words: string[]) => Promise<string | undefined>): Promise<string> {
  const head = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (head !== undefined) return head;
  for (const name of usualMains)
    if ((await ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`)) !== undefined) return name;
  throw new Failure(
    'nobody can tell which branch is the main one here',
    'name what to compare with: --changed=BRANCH',
  );
}

function unknownRevision(name: string, isTyped: boolean, isShallow: boolean, { files, cwd }: World): Failure {
  const message = `git knows no revision \`${name}\` here`;
  if (isTyped && files.kindOf(resolve(cwd, name)) !== undefined)
    return new Failure(message, `where \`${name}\` is what to check, put it before --changed`);
  return new Failure(message, isShallow ? fetchMore : 'git branch --all lists the branches that it knows');
}

/** What git printed in one line; undefined where it refused. */
function textOf(answer: GitAnswer): string | undefined {
  if (answer.kind === 'no_git')
    throw new Failure('git cannot be run here', '--changed asks git what has changed; is it installed?');
  return answer.kind === 'done' ? answer.printed.toString('utf8').trim() : undefined;
}
