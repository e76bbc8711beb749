import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { plainOption } from './options.js';

const examples: readonly Example[] = [['makeright erase acd-efg-hjk-mnp', 'asks for its id once more']];

/** `erase <case>`: erases what is private in a case. */
export function eraseCommand(act: Act): Command {
  return withExamples(new Command('erase'), examples)
    .summary("erase a customer's private facts")
    .description(
      'Erases what is private in a case, also from words that people typed. It can be read and verified after that, and not walked on.',
    )
    .usage('[options] case')
    .argument('<case...>', 'its id, or how that begins')
    .addOption(plainOption())
    .action((words: string[], { plain = false }: { readonly plain?: boolean }) =>
      act(async (world) => (await import('./erase-facts.js')).eraseFacts(words.join('-'), plain, world)),
    );
}
