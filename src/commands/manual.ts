import { Argument, Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { langOption, libraryOption, nowOption } from './options.js';

/** The options of `manual`. */
export interface ManualOptions {
  readonly library?: string;
  /** Left out, the name of the file tells it; else it is a page. */
  readonly format?: 'html' | 'markdown';
  readonly out?: string;
  readonly now?: string;
  readonly lang?: string;
}

const examples: readonly Example[] = [
  ['makeright manual --out manual.html', 'all playbooks as a page: to read, to search, to print'],
  ['makeright manual --out manual.md', 'the same for a wiki'],
  ['makeright manual --lang nl --out handleiding.html', 'with what is said to customers in Dutch'],
  ['makeright manual --out december.html --now "2026-12-01 09:00"', 'with the limits of that day'],
];

/** `manual [folder]`: the library as a manual. */
export function manualCommand(act: Act): Command {
  return withExamples(new Command('manual'), examples)
    .summary('make a manual of the playbooks')
    .description(
      'Makes a manual of the playbooks: each situation with its words, limits, tables, promises and picture, and the rules of the house. A page needs no network, and its search finds situations by what a customer says. Nothing is made while there are mistakes to mend: what lies on the desks is followed.',
    )
    .addArgument(new Argument('[folder]', 'the folder of playbooks; left out, the library'))
    .addOption(libraryOption())
    .addOption(
      new Option('--format <format>', 'a page, or Markdown; else as the file is called').choices([
        'html',
        'markdown',
      ]),
    )
    .option('--out <file>', 'the file to write; without it, the manual is printed')
    .addOption(langOption())
    .addOption(nowOption())
    .action((folder: string | undefined, options: ManualOptions) =>
      act(async (world) => (await import('./make-manual.js')).makeManual(folder, options, world)),
    );
}
