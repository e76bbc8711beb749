import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { formatOption, type WantedFormat } from './format-option.js';

export const checkFormatNames = [
  'pretty',
  'compact',
  'json',
  'jsonl',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'tap',
  'markdown',
] as const;
export type CheckFormat = (typeof checkFormatNames)[number];

/** The options of `validate`. */
export interface ValidateOptions {
  /** Left out, it is what suits the place where it runs. */
  readonly format?: readonly WantedFormat<CheckFormat>[];
  /** The file of findings that may stay for now. */
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  /** Only what has changed since a revision; `true` is since the main branch. */
  readonly changed?: string | true;
  readonly watch?: boolean;
}

const examples: readonly Example[] = [
  ['makeright validate', 'check everything in ./playbooks'],
  ['makeright validate late.yaml', 'check one playbook, beside its policy and what it runs'],
  ['makeright validate --changed', 'check what this branch changes, and what uses it'],
  ['makeright validate --watch', 'check again whenever a file is saved'],
  ['cat late.yaml | makeright validate -', 'check what is piped in'],
  [
    'makeright validate --format pretty --format sarif=findings.sarif',
    'see what is wrong, and keep it for other tools',
  ],
];

/** `validate [path…]`: says what is wrong in playbooks, policies and scenarios, and where. */
export function validateCommand(act: Act): Command {
  return withExamples(new Command('validate'), examples)
    .summary('say what is wrong in playbooks, and where')
    .description(
      'Checks playbooks, policies and scenarios. Ends with 0 when all is well, 1 when something has to be mended. What it found goes to stdout, what is to be said about the run to stderr.',
    )
    .addArgument(
      new Argument(
        '[path...]',
        'files or folders, else what makeright.yaml names, else ./playbooks; - reads one from the pipe',
      ),
    )
    .addOption(formatOption(checkFormatNames))
    .option('--baseline <file>', 'what is found there already is not reported')
    .option('--write-baseline', 'writes all that is found now to the baseline')
    .option('--fix', 'mends what can be mended without a choice, then checks again')
    .option('--dry-run', 'with --fix: shows what it would change, and changes nothing')
    .option(
      '--changed [revision]',
      'only what has changed since it left a git revision, else the main branch, and what uses that',
    )
    .option('--watch', 'checks again whenever a file is saved, until Ctrl+C')
    .action((paths: string[], options: ValidateOptions) =>
      act(async (world) => (await import('./validate-files.js')).validateFiles(paths, options, world)),
    );
}
