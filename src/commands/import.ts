import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

const examples: readonly Example[] = [
  ['makeright import cases.jsonl', 'what makeright export printed'],
  ['makeright import - < cases.jsonl', 'what is piped in'],
];

/** `import <file>`: takes in cases that were exported. */
export function importCommand(act: Act): Command {
  return withExamples(new Command('import'), examples)
    .summary('take in exported cases')
    .description('Takes in cases that makeright export printed: all of them, or with a discrepancy nothing.')
    .usage('file')
    .argument('<file>', 'the file; - is what is piped in')
    .action((file: string) =>
      act(async (world) => (await import('./take-in-export.js')).takeInExport(file, world)),
    );
}
