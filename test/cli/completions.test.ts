import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// Real shells, each with the script that makeright prints for it. One that is not on this machine is passed over.
const root = join(import.meta.dirname, '../..');
/** A folder to be in, with playbooks of which one has a name that no shell must take for a command. */
let here: string;
let env: Record<string, string>;

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'makeright-'));
  const bin = join(here, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'makeright'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/makeright')}" "$@"\n`,
  );
  chmodSync(join(bin, 'makeright'), 0o755);
  cpSync(join(import.meta.dirname, 'house/playbooks'), join(here, 'playbooks'), { recursive: true });
  writeFileSync(join(here, 'playbooks/odd.yaml'), 'playbook: $(touch${IFS}pwned)\ntitle: "`touch pwned`"\n');
  writeFileSync(
    join(here, 'playbooks/odder.yaml'),
    'playbook: odd-title\ntitle: $(touch pwned); `touch pwned`:\\x\n',
  );
  writeFileSync(
    join(here, 'playbooks/scenarios/$(touch pwned) `x`.yaml'),
    'scenario: odd\nplaybook: odd-title\n',
  );
  env = {
    ...(process.env as Record<string, string>),
    NODE_OPTIONS: '',
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm',
    HOME: here,
    PATH: bin + delimiter + process.env['PATH'],
  };
});

afterEach(() => expect(existsSync(join(here, 'pwned'))).toBe(false));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const lines = [
  // What stands on the line, the last word of it, and what is offered for that.
  ['a command', ['fin'], ['find']],
  ['a playbook', ['run', 'parc'], ['parcel-is-late']],
  ['an option', ['run', 'parcel-is-late', '--pl'], ['--plain']],
  ['a value', ['run', '--channel', 'ph'], ['phone']],
  ['an odd title', ['run', 'odd'], ['odd-title']],
  ['a command in the line', ['run', '$(touch pwned)', '`touch pwned`'], []],
  ['a command in quotes', ['run', '"$(touch pwned)'], []],
] as const;

function isThere(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true'], { stdio: 'ignore' }).error === undefined;
}

function scriptOf(shell: string): string {
  return execFileSync('makeright', ['completions', shell], { env, encoding: 'utf8' });
}

/** Runs bash's function as the Tab key would, on words as bash has cut them. */
function bashOffers(words: readonly string[]): string[] {
  const script =
    'source <(makeright completions bash); COMP_WORDS=(makeright "$@"); COMP_CWORD=$#; _makeright; printf "%s\\n" "${COMPREPLY[@]}"';
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    env,
    cwd: here,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

test.each(lines)('bash offers %s', (_, words, offers) => {
  expect(bashOffers(words)).toEqual(offers);
});

test.each([
  ['a fact', ['run', 'parcel-is-late', '--set', 'days'], ['days_late=']],
  ['what a fact can be', ['run', 'parcel-is-late', '--set', 'wants', '=', 'mo'], ['money']],
  ['what a fact can be, from the start', ['run', 'parcel-is-late', '--set', 'wants', '='], ['wait', 'money']],
  ['a value after an equals sign', ['run', '--format', '=', 'j'], ['json']],
])('bash offers %s, in words that it cuts itself', (_, words, offers) => {
  expect(bashOffers(words)).toEqual(offers);
});

test('bash quotes what could be a command', () => {
  expect(bashOffers(['test', 'playbooks/scenarios/$'])).toEqual([
    'playbooks/scenarios/\\$\\(touch\\ pwned\\)\\ \\`x\\`.yaml',
  ]);
});

const fish = isThere('fish') ? test : test.skip;

fish.each(lines)('fish offers %s', (_, words, offers) => {
  const line = ['makeright', ...words.slice(0, -1).map((word) => `'${word}'`), words.at(-1)].join(' ');
  const { stdout } = spawnSync(
    'fish',
    ['--no-config', '-c', 'makeright completions fish | source; complete -C $argv[1]', line],
    {
      env,
      cwd: here,
      encoding: 'utf8',
    },
  );
  expect(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((offer) => offer.split('\t')[0]),
  ).toEqual(offers);
});

const zsh = isThere('zsh') ? test : test.skip;

/** Runs zsh's function as the Tab key would; what would have been added to its list is printed. */
const zshScript =
  'compadd() { print -rl -- "${(P@)argv[-1]}" }; _files() { return 1 }; source <(makeright completions zsh) 2>/dev/null; words=(makeright "$@"); CURRENT=$#words; _makeright || true';

zsh.each(lines)('zsh offers %s', (_, words, offers) => {
  const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', zshScript, 'zsh', ...words], {
    env,
    cwd: here,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.split('\n').filter(Boolean)).toEqual(offers);
});

test.each(['bash', 'zsh', 'fish'])(
  'what is printed for %s reads as its own script and evaluates nothing',
  (shell) => {
    const script = scriptOf(shell);
    expect(script).not.toMatch(/\beval\b/);
    const file = join(here, `script.${shell}`);
    writeFileSync(file, script);
    if (isThere(shell)) execFileSync(shell, ['-n', file]);
  },
);
