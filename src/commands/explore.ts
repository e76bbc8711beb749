import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { Failure } from './failure.js';
import { formatOption, type WantedFormat } from './format-option.js';
import { libraryOption } from './options.js';
import { checkFormatNames, type CheckFormat } from './validate.js';

/** The options of `explore`. */
export interface ExploreOptions {
  readonly library?: string;
  readonly format?: readonly WantedFormat<CheckFormat>[];
  readonly role?: string;
  readonly limit: number;
  readonly random?: number;
  readonly seed?: number;
  readonly save?: string;
  readonly strict?: boolean;
}

const examples: readonly Example[] = [
  ['makeright explore', 'walk every situation of every playbook'],
  ['makeright explore wrong-item-shipped', 'of this one'],
  ['makeright explore late.yaml --limit 100000', 'go further, which takes longer'],
  ['makeright explore late.yaml --save found', 'write the way to each finding as a scenario'],
  ['makeright explore late.yaml --random 500', 'walk it by chance'],
];

/** `explore [playbook…]`: walks every situation that playbooks can come to. */
export function exploreCommand(act: Act): Command {
  return withExamples(new Command('explore'), examples)
    .summary('walk every situation that a playbook can come to')
    .description(
      'Walks every situation that playbooks can come to, and says what goes wrong in them, with the shortest way there. Ends with 0 when nothing does, 1 when something has to be mended.',
    )
    .usage('[options] [playbook]')
    .addArgument(new Argument('[playbook...]', 'names, or the paths of files; without any, all'))
    .addOption(libraryOption())
    .addOption(formatOption(checkFormatNames))
    .option('--role <role>', 'who walks, else the first role of the policy')
    .addOption(number('--limit <situations>', 'how many situations are walked at most').default(10_000))
    .addOption(number('--random <walks>', 'walk by chance instead, what was least walked first'))
    .addOption(number('--seed <seed>', 'walk by the same chance again'))
    .option('--save <folder>', 'write the way to each finding as a scenario')
    .option('--strict', 'end with 1 for warnings too, and where not all was walked')
    .action((named: string[], options: ExploreOptions) =>
      act(async (world) => (await import('./explore-playbooks.js')).explorePlaybooks(named, options, world)),
    );
}

function number(flags: string, about: string): Option {
  const [name] = flags.split(' ');
  return new Option(flags, about).argParser((typed: string) => {
    if (/^\d{1,9}$/.test(typed)) return Number(typed);
    throw new Failure(`\`${typed}\` is not a number`, `write it as in ${name} 1000`);
  });
}
