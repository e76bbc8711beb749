import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

const examples: readonly Example[] = [
  ['makeright explain unused-fact', 'why it is a mistake, a wrong and a right example'],
  ['makeright rules', 'every kind of mistake in a line'],
];

/** `explain CODE`: what a kind of mistake is, and why. */
export function explainCommand(act: Act): Command {
  return withExamples(new Command('explain'), examples)
    .summary('say why something is a mistake, with a wrong and a right example')
    .description('Explains a kind of mistake by its name, which stands in brackets where it is reported.')
    .addArgument(new Argument('<code>', 'its name'))
    .action((code: string) =>
      act(async (world) => (await import('./explain-check.js')).explainCheck(code, world)),
    );
}
