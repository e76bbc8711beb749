import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programFor } from '../../src/commands/program.js';
import { fakeWorld } from './fake-world.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'man/makeright.1'), 'utf8');
const program = programFor(fakeWorld(), async () => {});
const commands = program.commands.filter((command) => command.summary() !== '');

test.each(commands.map((command) => [command.name(), command] as const))(
  'the manual tells of %s',
  (name, command) => {
    expect(page).toContain(`.SS "${name} `);
    expect(command.description()).not.toBe('');
    for (const option of command.options) expect(page).toContain(option.long!.replaceAll('-', '\\-'));
    for (const option of command.options) expect(option.description).toMatch(/^[^A-Z].*[^.]$/);
  },
);

test.each([
  'NAME',
  'SYNOPSIS',
  'DESCRIPTION',
  'COMMANDS',
  '"EXIT STATUS"',
  'ENVIRONMENT',
  'FILES',
  'EXAMPLES',
])('the manual has the section %s', (section) => expect(page).toContain(`\n.SH ${section}\n`));

/** What the system and the terminal say of themselves. */
const sayWhatIs = /^(HOME|USERPROFILE|TERM|TERM_PROGRAM|TMUX|WT_SESSION|LANG|LC_ALL|LC_CTYPE)$/;

test('the manual tells of everything in the environment that changes what makeright does', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  const single = [...sources.matchAll(/\benv\['(\w+)'\]/g)].map(([, name = '']) => name);
  const together = [...sources.matchAll(/\{([^{}]*)\}(?:: Environment| = env\b)/g)].flatMap(
    ([, names = '']) => names.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
  );
  const told = page.slice(page.indexOf('.SH ENVIRONMENT'), page.indexOf('.SH FILES'));
  const names = new Set([...single, ...together].filter((name) => !sayWhatIs.test(name)));
  expect(names).toContain('NO_COLOR');
  expect([...names].filter((name) => !told.includes(name))).toEqual([]);
});

test.each([
  ['groff', ['-man', '-Tutf8', '-ww', '-z']],
  ['mandoc', ['-T', 'lint', '-W', 'error']],
])('%s reads the manual without complaint', (reader, options) => {
  const { stdout, stderr, error } = spawnSync(reader, options, { input: page, encoding: 'utf8' });
  // A machine without it has nothing to complain about.
  if (error === undefined) expect(stdout + stderr).toBe('');
});

test('help comes in lines that fit the terminal, down to a narrow one', () => {
  for (const columns of [34, 50, 80, 200]) {
    for (const command of [program, ...commands]) {
      const world = fakeWorld();
      world.stdout.columns = columns;
      const narrow = programFor(world, async () => {});
      const own = [narrow, ...narrow.commands].find((one) => one.name() === command.name())!;
      own.outputHelp();
      const copied = (line: string) => /^ {2}(makeright|cat|source|-|\S+$)/.test(line) || /^Usage/.test(line);
      const long = world.stdout.text.split('\n').filter((line) => line.length > columns && !copied(line));
      expect(long).toEqual([]);
    }
  }
});
