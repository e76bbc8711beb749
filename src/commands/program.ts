import { Command } from 'commander';
import { harmless } from '../terminal/harmless.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import type { Act } from './act.js';
import { caseCommand } from './case.js';
import { casesCommand } from './cases.js';
import { completeCommand } from './complete.js';
import { completionsCommand } from './completions.js';
import { demoCommand } from './demo.js';
import { exampleText, withExamples, type Example } from './examples.js';
import { dueCommand } from './due.js';
import { eraseCommand } from './erase.js';
import { explainCommand } from './explain.js';
import { exploreCommand } from './explore.js';
import { exportCommand } from './export.js';
import { graphCommand } from './graph.js';
import { manualCommand } from './manual.js';
import { findCommand } from './find.js';
import { fmtCommand } from './fmt.js';
import { importCommand } from './import.js';
import { newCommand } from './new.js';
import { previewCommand } from './preview.js';
import { promiseCommand } from './promise.js';
import { recordCommand } from './record.js';
import { rehearseCommand } from './rehearse.js';
import { reportCommand } from './report.js';
import { resumeCommand } from './resume.js';
import { rulesCommand } from './rules.js';
import { runCommand } from './run.js';
import { scoreCommand } from './score.js';
import { testCommand } from './test.js';
import { validateCommand } from './validate.js';
import { verifyCommand } from './verify.js';
import { versionIn } from './version-in.js';
import { wordsCommand } from './words.js';
import type { World } from './world.js';

const examples: readonly Example[] = [
  ['makeright demo', 'try it: a customer got the wrong thing'],
  ['makeright run', 'choose a playbook and walk it'],
  ['makeright run wrong-item-shipped', 'walk this one'],
  ['makeright find wrong thing came', 'find a playbook by what the customer says'],
  ['makeright validate', 'check the playbooks in ./playbooks'],
  ['makeright test', 'play their scenarios'],
];

const verbs: Readonly<Record<string, (act: Act) => Command>> = {
  run: runCommand,
  resume: resumeCommand,
  cases: casesCommand,
  case: caseCommand,
  record: recordCommand,
  due: dueCommand,
  promise: promiseCommand,
  report: reportCommand,
  rehearse: rehearseCommand,
  score: scoreCommand,
  find: findCommand,
  validate: validateCommand,
  test: testCommand,
  explore: exploreCommand,
  graph: graphCommand,
  manual: manualCommand,
  new: newCommand,
  preview: previewCommand,
  fmt: fmtCommand,
  words: wordsCommand,
  explain: explainCommand,
  rules: rulesCommand,
  demo: demoCommand,
  verify: verifyCommand,
  export: exportCommand,
  import: importCommand,
  erase: eraseCommand,
  completions: completionsCommand,
};
const more = 'makeright COMMAND --help says more about each.';
/** Longer lines than this are hard to read. */
const widest = 100;

/**
 * The command line with its options and its help, in a world: every command, or only the one that `first`, the first word of it,
 * names, because defining the others takes longer than running it.
 */
export function programFor(
  world: Pick<World, 'stdout' | 'stderr' | 'files' | 'packageFolder'>,
  act: Act,
  first?: string,
): Command {
  const width = ({ columns }: World['stdout']): number => Math.min(columns || widest, widest);
  const program = withExamples(new Command('makeright'), examples)
    .description('Put things right: playbooks for customer service, walked in the terminal.')
    .version(versionIn(world), '-V, --version', 'print the version')
    .helpCommand(false)
    .usage('COMMAND [options]')
    .addHelpText('after', () => `\n${wrapText(more, width(world.stdout)).join('\n')}`)
    .configureHelp({ subcommandTerm: (command) => command.name(), formatItem, minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(harmless(text)),
      outputError: (text, write) => write(inOurWords(text)),
      getOutHelpWidth: () => width(world.stdout),
      getErrHelpWidth: () => width(world.stderr),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  const named = Object.keys(verbs).filter((verb) => verb === first);
  for (const verb of named.length > 0 ? named : Object.keys(verbs))
    program.addCommand(verbs[verb]!(act).copyInheritedSettings(program));
  for (const command of [program, ...program.commands])
    command
      .helpOption('-h, --help', 'print this')
      .addHelpText('before', () => exampleText(command, width(world.stdout)));
  return program.addCommand(completeCommand(act).copyInheritedSettings(program), { hidden: true });
}

/** A term and what it means side by side, or below each other where there is no room. */
function formatItem(
  term: string,
  termWidth: number,
  description: string,
  { helpWidth = widest }: { readonly helpWidth?: number | undefined },
): string {
  const beside = termWidth + 4;
  const isNarrow = helpWidth - beside < 30;
  const indent = isNarrow ? 6 : beside;
  const lines = wrapText(description, helpWidth - indent).map((line) => ' '.repeat(indent) + line);
  if (description === '') return `  ${term}`;
  if (isNarrow) return [`  ${term}`, ...lines].join('\n');
  return [`  ${term}`.padEnd(beside) + lines[0]!.slice(beside), ...lines.slice(1)].join('\n');
}

/** The command line library's messages, with what was typed and what was meant as all our messages have them. */
function inOurWords(text: string): string {
  const ours = text
    .replace(/'([^']*)'/g, '`$1`')
    .replace(
      /missing required argument (`[^`]*`)\n/,
      '$1 is missing\nhelp: add --help to see what belongs there\n',
    )
    .replace(/\(Did you mean (?:one of )?(.*)\?\)/, 'help: did you mean `$1`?')
    .replace(/option `(\S+)[^`]*` argument (`.*`) is invalid. Allowed choices are (.*)\./, notAmong)
    .replace(
      /command-argument value (`.*`) is invalid for argument `(.*)`. Allowed choices are (.*)\./,
      (_, value: string, name: string, all: string) => notAmong(_, name, value, all),
    );
  const [, unknown] = /^error: unknown command `(.*)`\n$/.exec(ours) ?? [];
  if (unknown === undefined) return ours;
  return `${ours}help: makeright --help lists the commands; makeright find ${unknown} looks for a playbook\n`;
}

function notAmong(_: string, name: string, value: string, all: string): string {
  return `${name} cannot be ${value}\nhelp: it is one of: ${all}`;
}
