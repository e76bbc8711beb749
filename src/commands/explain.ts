import { Argument, Command } from 'commander';
import type { Act } from './act.js';

const examples = `Examples:
  makeright explain unused-fact          why it is a mistake, a wrong and a right example
  makeright rules                        every kind of mistake in a line
`;

/** `explain CODE`: what a kind of mistake is, and why. */
export function explainCommand(act: Act): Command {
  return new Command('explain')
    .summary('say why something is a mistake, with a wrong and a right example')
    .description('Explains a kind of mistake by its name, which stands in brackets where it is reported.')
    .addArgument(new Argument('<code>', 'its name'))
    .addHelpText('before', examples)
    .action((code: string) =>
      act(async (world) => (await import('./explain-check.js')).explainCheck(code, world)),
    );
}
