import { Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

/** The options of `rules`. */
export interface RulesOptions {
  readonly format: 'text' | 'json';
}

const examples: readonly Example[] = [
  ['makeright rules', 'each in a line'],
  ['makeright rules --format json', 'the same for other tools'],
];

/** `rules`: every kind of mistake that is looked for. */
export function rulesCommand(act: Act): Command {
  return withExamples(new Command('rules'), examples)
    .summary('list every kind of mistake')
    .description('Lists every kind of mistake that `validate` looks for, with what holds where it is not.')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action((options: RulesOptions) =>
      act(async (world) => (await import('./list-rules.js')).listRules(options, world)),
    );
}
