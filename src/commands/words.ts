import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption } from './options.js';

export type WordsTask = 'extract' | 'merge' | 'status';

/** The options of `words`. */
export interface WordsOptions {
  readonly library?: string;
  readonly sameMeaning?: boolean;
  readonly preferTheirs?: boolean;
  readonly json?: boolean;
}

const examples: readonly Example[] = [
  ['makeright words extract nl', 'write down what there is to translate into Dutch'],
  ['makeright words extract nl wrong-item-shipped', 'only this playbook, with all that it runs'],
  ['makeright words extract nl --same-meaning', 'only spelling was mended: no words go stale'],
  ['makeright words merge sent-back.yaml', 'take over what a translator sent back'],
  ['makeright words status', 'what is done, stale and missing'],
];

/** `words extract|merge|status`: what is said to customers, in other languages. */
export function wordsCommand(act: Act): Command {
  return withExamples(new Command('words'), examples)
    .summary('put what is said to customers into other languages')
    .description(
      'Keeps the sentences of playbooks and of the policy in other languages, each beside the one that it was made from: in words/LANGUAGE, a file for each playbook. Nothing is lost when a sentence changes: its words are marked as stale, and it is said as it was written until somebody has looked.',
    )
    .usage('[options] extract LANGUAGE [playbook...] | merge FILE... | status [language...]')
    .addArgument(new Argument('<task>', 'what to do').choices(['extract', 'merge', 'status']))
    .addArgument(new Argument('[words...]', 'a language and playbooks, files, or languages'))
    .addOption(libraryOption())
    .option('--same-meaning', 'with extract: all that has changed says the same, so that nothing goes stale')
    .option('--prefer-theirs', 'with merge: takes their words where both have some')
    .addOption(new Option('--json', 'with status: as data'))
    .action((task: WordsTask, words: string[], options: WordsOptions) =>
      act(async (world) => (await import('./tend-words.js')).tendWords(task, words, options, world)),
    );
}
