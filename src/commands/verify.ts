import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

const examples: readonly Example[] = [
  ['makeright verify', 'every case'],
  ['makeright verify acd-efg-hjk-mnp', 'this one'],
];

/** `verify [case]`: says whether what is kept is as it was written. */
export function verifyCommand(act: Act): Command {
  return withExamples(new Command('verify'), examples)
    .summary('say whether cases are as they were written')
    .description(
      'Verifies the chain of hashes of every case, the lists made from them, and that walking them again brings the same.',
    )
    .usage('[case]')
    .argument('[case...]', 'its id, or how that begins; left out, all of them')
    .action((words: string[]) =>
      act(async (world) =>
        (await import('./verify-store.js')).verifyStore(words.join('-') || undefined, world),
      ),
    );
}
