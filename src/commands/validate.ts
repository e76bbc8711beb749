import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';

/** The options of `validate`. */
export interface ValidateOptions {
  readonly format: 'pretty' | 'json';
}

const examples = `Examples:
  makeright validate                     check everything in ./playbooks
  makeright validate late.yaml           check one playbook, beside its policy and what it runs
  cat late.yaml | makeright validate -   check what is piped in
`;

/** `validate [path…]`: says what is wrong in playbooks, policies and scenarios, and where. */
export function validateCommand(act: Act): Command {
  return new Command('validate')
    .summary('say what is wrong in playbooks, and where')
    .description(
      'Checks playbooks, policies and scenarios. Ends with 0 when all is well, 1 when something has to be mended.',
    )
    .addArgument(
      new Argument('[path...]', 'files or folders; - reads one from the pipe').default(
        ['playbooks'],
        './playbooks',
      ),
    )
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('before', examples)
    .action((paths: string[], options: ValidateOptions) =>
      act(async (world) => (await import('./validate-files.js')).validateFiles(paths, options, world)),
    );
}
