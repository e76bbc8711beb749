import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption } from './options.js';

/** The options of `find`. */
export interface FindOptions {
  readonly library?: string;
  readonly format: 'text' | 'json';
  readonly missed?: boolean;
}

const examples: readonly Example[] = [
  ['makeright find wrong thing came', 'the playbooks for a customer who says so'],
  ['makeright find', 'all playbooks that can be walked'],
  ['makeright find --missed', 'what was searched for in vain'],
];

/** `find [words…]`: finds playbooks by what the customer says. */
export function findCommand(act: Act): Command {
  return withExamples(new Command('find'), examples)
    .summary('find a playbook by what the customer says')
    .description(
      'Finds playbooks by words of the customer, in any order, misspelt too. Ends with 0 when there is one, 1 when there is none.',
    )
    .addArgument(new Argument('[words...]', 'what the customer says; without any, all playbooks are listed'))
    .addOption(libraryOption())
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--missed', 'what was searched for in vain on this computer, the most frequent first')
    .action((words: string[], options: FindOptions) =>
      act(async (world) => (await import('./find-playbooks.js')).findPlaybooks(words, options, world)),
    );
}
