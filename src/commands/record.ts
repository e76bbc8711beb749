import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { recordFormatOptions } from './options.js';
import type { RecordFormat } from './print-record.js';

const examples: readonly Example[] = [
  ['makeright record acd-efg-hjk-mnp', 'the record, for the ticket'],
  ['makeright record acd-efg-hjk-mnp --format html > record.html', 'as a page to print'],
];

/** `record <case>`: prints the record of a case as it stands. */
export function recordCommand(act: Act): Command {
  const command = withExamples(new Command('record'), examples)
    .summary('print the record of a case')
    .description('Prints the record of a case as it stands, closed or not.')
    .usage('[options] case')
    .argument('<case...>', 'its id, or how that begins');
  for (const option of recordFormatOptions()) command.addOption(option);
  return command.action((words: string[], options: RecordFormat) =>
    act(async (world) =>
      (await import('./print-record-of.js')).printRecordOf(words.join('-'), options, world),
    ),
  );
}
