import { Command, Option } from 'commander';
import { difficulties, type Difficulty } from '../rehearsal/difficulty.js';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { Failure } from './failure.js';
import { libraryOption, noLangOption, plainOption } from './options.js';

/** The options of `rehearse`, as the command line gives them. */
export interface RehearseOptions {
  readonly library?: string;
  readonly difficulty: Difficulty;
  readonly seed?: number;
  readonly answers?: string;
  readonly plain?: boolean;
  readonly json?: boolean;
  readonly format: 'text' | 'json';
  /** Left out, a rehearsal counts for the trainee's progress where somebody plays it. */
  readonly keep?: boolean;
  readonly progress?: boolean;
  readonly forget?: boolean;
}

const examples: readonly Example[] = [
  ['makeright rehearse', 'choose a customer and rehearse with them'],
  [
    'makeright rehearse two-dresses --difficulty hard',
    'this customer, who tells little and has less patience',
  ],
  ['makeright rehearse two-dresses --seed 4711', 'the very same conversation once more'],
  ['makeright rehearse --progress', 'how you have been doing, and what to practise next'],
];

/** `rehearse [persona]`: role-play against a scripted customer. */
export function rehearseCommand(act: Act): Command {
  const command = withExamples(new Command('rehearse'), examples)
    .summary('rehearse with a scripted customer')
    .description(
      'Rehearses a conversation with a scripted customer. You choose what to say, ask, grant and promise, and the playbook does not tell; afterwards the score tells what it would have done.',
    )
    .usage('[options] [persona]')
    .argument('[persona]', 'the name of a persona, or the path of its file; left out, you choose')
    .addOption(libraryOption())
    .addOption(
      new Option('--difficulty <difficulty>', 'how much patience they have, and how much they tell')
        .choices([...difficulties])
        .default('usual'),
    )
    .addOption(
      new Option(
        '--seed <number>',
        'which of their wordings and circumstances; it is printed at the end',
      ).argParser(seedFrom),
    )
    .option('--answers <file>', 'moves written beforehand, one a line; - reads them from the pipe');
  command
    .option('--keep', 'counts for your progress, also where the moves come from a file')
    .option('--no-keep', 'keeps nothing of it')
    .option('--progress', 'shows how your rehearsals went, and what to practise next')
    .option('--forget', 'deletes what is kept of your rehearsals')
    .addOption(
      new Option('--format <format>', 'how the score is printed').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(plainOption())
    .addOption(
      noLangOption(
        'a persona speaks the language that its lines are written in, and so do you with it',
        'write a persona in that language; makeright run --lang nl walks a playbook in it',
      ),
    );
  return command.action((persona: string | undefined, options: RehearseOptions) =>
    act(async (world) => (await import('./rehearse-persona.js')).rehearsePersona(persona, options, world)),
  );
}

function seedFrom(typed: string): number {
  const seed = Number(typed);
  if (Number.isInteger(seed) && seed >= 0 && seed <= mostSeed) return seed;
  throw new Failure(`--seed cannot be \`${typed}\``, `it is a whole number from 0 to ${mostSeed}`);
}

const mostSeed = 999_999;
