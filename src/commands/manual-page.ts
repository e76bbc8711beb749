import type { Command } from 'commander';
import { examplesOf } from './examples.js';

/** The manual of a program as roff for man(7): everything that its help says, and what no command says by itself. */
export function manualPage(program: Command): string {
  const commands = program.commands.filter((command) => command.summary() !== '');
  const name = program.name();
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version()}" "User Commands"`,
    '.SH NAME',
    `${name} \\- incident playbooks for customer service, in the terminal`,
    '.SH SYNOPSIS',
    ...commands.map((command) => `.B ${name} ${command.name()}\n${roff(command.usage())}\n.br`),
    '.SH DESCRIPTION',
    roff(program.description()),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH "EXIT STATUS"',
    ...listed(exitCodes),
    '.SH ENVIRONMENT',
    ...listed(environment),
    '.SH FILES',
    ...listed(files),
    '.SH EXAMPLES',
    ...[program, ...commands].flatMap(exampleLines),
    '',
  ].join('\n');
}

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'Done; all is well.'],
  ['1', 'Something has to be mended (validate, test), or nothing was found (find).'],
  ['2', 'The command line is not right, or the job could not be done.'],
  ['3', 'An answer is needed and nobody is there to give it; its name is said.'],
  ['4', 'The case was paused, or waits for something.'],
  ['70', 'A mistake of makeright itself.'],
  ['129, 130, 143', 'Ended by a signal: SIGHUP, SIGINT, SIGTERM.'],
];

const environment: readonly (readonly [string, string])[] = [
  ['MAKERIGHT_LIBRARY', 'The folder of playbooks, where --library names none.'],
  ['MAKERIGHT_AGENT', 'Who walks a case, where --by does not say it.'],
  ['MAKERIGHT_DATA', 'The folder in which cases are kept.'],
  ['DATABASE_URL', 'The PostgreSQL database in which cases are kept instead.'],
  ['XDG_DATA_HOME', 'Where data is kept, in a folder makeright; else ~/.local/share.'],
  ['MAKERIGHT_SEARCHES', 'With off, nothing is kept of what was searched for in vain.'],
  ['MAKERIGHT_LANG', 'The language that agents speak to customers in where --lang does not name another.'],
  [
    'MAKERIGHT_CACHE',
    'The folder in which what was checked is kept from one start to the next; with off, nothing is.',
  ],
  ['XDG_CACHE_HOME', 'Where that is kept otherwise, in a folder makeright; else ~/.cache.'],
  ['VISUAL, EDITOR', 'The editor for long answers.'],
  ['ACCESSIBLE', 'Lines that are only added, as with --plain.'],
  ['NO_COLOR, FORCE_COLOR', 'No colours, or colours also where there is no terminal.'],
  ['GITHUB_ACTIONS', 'With true, findings are printed as annotations, where --format does not say it.'],
  ['GITHUB_STEP_SUMMARY', 'The file to which a summary is added then.'],
  [
    'GITHUB_WORKSPACE, CI_PROJECT_DIR',
    'The folder from which paths in reports are told, so that a CI service finds the files.',
  ],
  [
    'GITHUB_BASE_REF, CI_MERGE_REQUEST_DIFF_BASE_SHA',
    'What --changed compares with where it names no revision; GitHub is shown findings on changed lines first.',
  ],
  ['MAKERIGHT_DEBUG', 'With 1, a mistake of makeright itself is told with where in its code it was.'],
];

const files: readonly (readonly [string, string])[] = [
  ['./playbooks', 'The playbooks, here or further up; else those that ship.'],
  ['playbooks/policy.yaml', 'What roles may grant, the calendar, the words never to say.'],
  ['~/.local/share/makeright/cases.sqlite', 'The cases, where only their owner can read them.'],
  [
    '~/.local/share/makeright/searches.jsonl',
    'What was searched for in vain, without what could be private; for find --missed.',
  ],
];

function commandLines(command: Command): string[] {
  const help = command.createHelp();
  const terms = [...help.visibleArguments(command), ...help.visibleOptions(command)].map((one) =>
    'flags' in one
      ? ([one.flags, help.optionDescription(one)] as const)
      : ([one.name(), help.argumentDescription(one)] as const),
  );
  return [`.SS "${command.name()} ${roff(command.usage())}"`, roff(command.description()), ...listed(terms)];
}

function exampleLines(command: Command): string[] {
  return listed(examplesOf(command));
}

function listed(entries: readonly (readonly [term: string, meaning: string])[]): string[] {
  return entries.flatMap(([term, meaning]) => ['.TP', `.B ${roff(term)}`, roff(meaning)]);
}

/** Text as roff takes it: a hyphen that can be copied, no escapes, and nothing at the start of a line that is a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^(?=[.'])/gm, '\\&');
}
