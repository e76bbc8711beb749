import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption, nowOption } from './options.js';

export interface CaseOptions {
  readonly compare?: boolean;
  readonly reveal?: boolean;
  readonly library?: string;
  readonly now?: string;
}

const examples: readonly Example[] = [
  ['makeright case acd-efg-hjk-mnp', 'where it stands'],
  ['makeright case acd-efg-hjk-mnp --compare', 'what the playbook of today would do otherwise'],
];

/** `case <case>`: where a case stands. */
export function caseCommand(act: Act): Command {
  return withExamples(new Command('case'), examples)
    .summary('say where a case stands')
    .description('Says where a case stands: who has it, what is promised, each contact, the last words.')
    .usage('[options] case')
    .argument('<case...>', 'its id, or how that begins')
    .option('--compare', 'says what the version of today would ask, decide, grant or promise otherwise')
    .option('--reveal', 'shows private facts')
    .addOption(libraryOption())
    .addOption(nowOption())
    .action((words: string[], options: CaseOptions) =>
      act(async (world) => (await import('./show-case.js')).showCase(words.join('-'), options, world)),
    );
}
