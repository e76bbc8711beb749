import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
