import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

const examples: readonly Example[] = [
  ['makeright export > cases.jsonl', 'every case, without private facts'],
  [
    'makeright export acd-efg-hjk-mnp --reveal > case.jsonl',
    'one, with them, so that it can go on elsewhere',
  ],
];

/** `export [case…]`: prints cases as lines of JSON. */
export function exportCommand(act: Act): Command {
  return withExamples(new Command('export'), examples)
    .summary('print cases as lines of JSON')
    .description(
      'Prints cases as lines of JSON, of which any change can be told; makeright import takes them in.',
    )
    .usage('[options] [case...]')
    .argument('[cases...]', 'their ids, or how these begin; left out, all of them')
    .option('--reveal', 'also private facts; without them a case can be read elsewhere, not walked on')
    .action((typed: string[], { reveal = false }: { readonly reveal?: boolean }) =>
      act(async (world) => (await import('./print-export.js')).printExport(typed, reveal, world)),
    );
}
