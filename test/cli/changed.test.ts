import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../src/main.js';
import { temporaryFolder } from '../temporary-folder.js';
import { fakeWorld } from './fake-world.js';

/** A playbook that runs another, a scenario of it, and their policy. */
const house = join(import.meta.dirname, '../single-mistakes/house');

let cwd = '';
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Robin', '-c', 'user.email=robin@example.com', ...words], {
    cwd,
    stdio: 'pipe',
  });
const commit = (message: string) => {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
};
const inHouse = (...names: string[]) => join(cwd, 'playbooks', ...names);
const edit = (name: string) => appendFileSync(inHouse(name), '# changed\n');

beforeEach(() => {
  cwd = temporaryFolder();
  cpSync(house, inHouse(), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  commit('begin');
  git('checkout', '--quiet', '-b', 'topic');
});

interface Answer {
  readonly exitCode: number;
  readonly said: string;
  /** The files that were looked at. */
  readonly files: readonly string[];
}

/** What `validate` answers; commits are named by as many letters as there are. */
async function validate(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const world = fakeWorld({ cwd, env });
  const exitCode = await runCommandLine(['validate', ...words, '--format', 'tap'], world);
  const files = [...world.stdout.text.matchAll(/^(?:not )?ok \d+ - (.*)$/gm)].map(([, path = '']) => path);
  const said = world.stderr.text.replaceAll(/\b[0-9a-f]{7}\b/g, 'COMMIT').replaceAll(cwd, 'HERE');
  return { exitCode, said, files };
}

const about = (...names: string[]) => names.map((name) => `playbooks/${name}`);

test('where nothing has changed there is nothing to find, and that is no failure', async () => {
  expect(await validate(['--changed'])).toEqual({
    exitCode: 0,
    said: 'nothing to check has changed since main (COMMIT)\n',
    files: [],
  });
});

test('a playbook that changed is checked, and what runs or plays it', async () => {
  edit('find-out.yaml');
  expect(await validate(['--changed'])).toEqual({
    exitCode: 0,
    said: '1 file changed since main (COMMIT); 2 more use what changed\n',
    files: about('find-out.yaml', 'scenario.yaml', 'wrong-item.yaml'),
  });
});

test('a scenario that changed stands alone', async () => {
  edit('scenario.yaml');
  expect((await validate(['--changed'])).files).toEqual(about('scenario.yaml'));
});

test('what is new, and what git has not been told of, has changed', async () => {
  writeFileSync(
    inHouse('new one.yaml'),
    'playbook: new-one\ntitle: New\nversion: 1.0.0\nsteps:\n  - close: resolved\n',
  );
  expect((await validate(['--changed'])).files).toEqual(about('new one.yaml'));
  commit('more');
  expect((await validate(['--changed'])).files).toEqual(about('new one.yaml'));
});

test('the policy, and what the house decides, bear on everything', async () => {
  const all = (await validate([])).files;
  edit('policy.yaml');
  expect((await validate(['--changed'])).files).toEqual(all);
  git('checkout', '--quiet', '--', '.');
  writeFileSync(join(cwd, 'makeright.yaml'), 'playbooks: [playbooks]\n');
  expect((await validate(['--changed'])).files).toEqual(all);
});

test.each([
  ['deleted', () => rmSync(inHouse('find-out.yaml'))],
  ['called otherwise', () => renameSync(inHouse('find-out.yaml'), inHouse('asking.txt'))],
])('who runs a playbook that was %s is told', async (_, change) => {
  change();
  const { exitCode, files } = await validate(['--changed']);
  expect(exitCode).toBe(1);
  expect(files).toContain('playbooks/wrong-item.yaml');
});

test('a file under another name is no finding for those who run the playbook', async () => {
  renameSync(inHouse('find-out.yaml'), inHouse('asking.yaml'));
  const { exitCode, files } = await validate(['--changed']);
  expect(exitCode).toBe(0);
  expect(files).toContain('playbooks/asking.yaml');
});

test('what the main branch went on with meanwhile is not ours', async () => {
  git('checkout', '--quiet', 'main');
  edit('scenario.yaml');
  commit('elsewhere');
  git('checkout', '--quiet', 'topic');
  edit('find-out.yaml');
  commit('here');
  expect((await validate(['--changed', 'main'])).said).toBe(
    '1 file changed since main (COMMIT); 2 more use what changed\n',
  );
  expect((await validate(['--changed', 'HEAD'])).files).toEqual([]);
});

test('only of what was named, from wherever it is named', async () => {
  edit('policy.yaml');
  const { files } = await validate(['playbooks/scenario.yaml', '--changed=main']);
  expect(files).toEqual(about('scenario.yaml'));
});

test('CI says what a change is for', async () => {
  git('update-ref', 'refs/remotes/origin/release', 'main');
  const { said } = await validate(['--changed'], { GITHUB_BASE_REF: 'release' });
  expect(said).toContain('since origin/release (COMMIT)');
});

test('it says why there is no telling', async () => {
  const asked = async (...words: string[]) => {
    const { exitCode, said } = await validate(['--changed', ...words]);
    expect(exitCode).toBe(2);
    return said;
  };
  expect(await asked('mian')).toBe(
    'error: git knows no revision `mian` here\nhelp: git branch --all lists the branches that it knows\n',
  );
  expect(await asked('--output=x')).toBe('error: unknown option `--output=x`\n');
  expect(await asked('playbooks')).toBe(
    'error: git knows no revision `playbooks` here\nhelp: where `playbooks` is what to check, put it before --changed\n',
  );
  git('checkout', '--quiet', '--orphan', 'apart');
  commit('apart');
  expect(await asked('main')).toBe(
    'error: `main` and what is checked out have no commit in common\nhelp: name a revision that what is checked out came from\n',
  );
  git('branch', '--quiet', '-D', 'main');
  expect(await asked()).toBe(
    'error: nobody can tell which branch is the main one here\nhelp: name what to compare with: --changed=BRANCH\n',
  );
  git('checkout', '--quiet', '--orphan', 'empty');
  expect(await asked()).toBe(
    'error: there is no commit here yet to compare with\nhelp: leave out --changed to check everything\n',
  );
  rmSync(join(cwd, '.git'), { recursive: true });
  expect(await asked()).toBe(
    'error: HERE/playbooks is not in a git repository\nhelp: --changed asks git what has changed; leave it out to check everything\n',
  );
});

test('what begins like an option is a revision for git, and no option', async () => {
  const { said } = await validate(['--changed=--output=x']);
  expect(said).toMatch(/^error: git knows no revision `--output=x` here\n/);
});

test('a clone without its history says how to fetch it', async () => {
  const whole = cwd;
  edit('scenario.yaml');
  commit('newest');
  cwd = join(temporaryFolder(), 'shallow');
  mkdirSync(cwd);
  git('clone', '--quiet', '--depth=1', '--branch=topic', `file://${whole}`, '.');
  expect((await validate(['--changed', 'origin/main'])).said).toBe(
    'error: git knows no revision `origin/main` here\nhelp: only the newest commits are here; fetch the others first: git fetch --unshallow, or on GitHub `fetch-depth: 0` for actions/checkout\n',
  );
});

test('a computer without git says so', async () => {
  const world = { ...fakeWorld({ cwd }), git: async () => ({ kind: 'no_git' as const }) };
  expect(await runCommandLine(['validate', '--changed'], world)).toBe(2);
  expect(world.stderr.text).toBe(
    'error: git cannot be run here\nhelp: --changed asks git what has changed; is it installed?\n',
  );
});
