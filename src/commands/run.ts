import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import {
  byOption,
  collected,
  langOption,
  libraryOption,
  nowOption,
  plainOption,
  recordFormatOptions,
} from './options.js';

/** The options of `run`, as the command line gives them. */
export interface RunOptions {
  readonly library?: string;
  readonly answers?: string;
  readonly set?: readonly string[];
  readonly role?: string;
  readonly by?: string;
  readonly channel?: string;
  readonly lang?: string;
  readonly follows?: string;
  readonly now?: string;
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly reveal?: boolean;
  /** Left out, a case is kept where somebody walks it, and not where a file does. */
  readonly keep?: boolean;
}

const examples: readonly Example[] = [
  ['makeright run', 'choose a playbook and walk it'],
  ['makeright run wrong-item-shipped', 'walk this one'],
  ['makeright run wrong-item-shipped --lang nl', 'speak Dutch with the customer'],
  ['makeright run late.yaml --answers case.yaml --json', 'walk it by answers from a file'],
];

/** `run [playbook]`: walks a case through a playbook. */
export function runCommand(act: Act): Command {
  const command = withExamples(new Command('run'), examples)
    .summary('walk a case through a playbook')
    .description('Walks a case through a playbook and prints the record of what was done and why.')
    .usage('[options] [playbook]')
    .argument('[playbook...]', 'its name, or the path of its file; left out, you choose')
    .addOption(libraryOption())
    .option('--answers <file>', 'answers written beforehand; - reads them from the pipe')
    .option('--set <fact=value>', 'something known from the start (repeatable)', collected)
    .option('--role <role>', 'the role that you walk it in; else the first in the policy')
    .addOption(byOption())
    .option('--channel <channel>', 'how the customer came: phone, chat, e-mail, in_person, social, letter')
    .option('--follows <case>', 'the closed case of the same matter that this one goes on from')
    .addOption(langOption())
    .addOption(nowOption());
  command
    .option('--keep', 'keeps the case, also one that is walked by answers from a file')
    .option('--no-keep', 'keeps nothing: the record is all that stays');
  for (const option of [...recordFormatOptions(), plainOption()]) command.addOption(option);
  return command.action((words: string[], options: RunOptions) =>
    // A name is one word; several are somebody's guess at one, and are looked for together.
    act(async (world) =>
      (await import('./run-playbook.js')).runPlaybook(words.join(' ') || undefined, options, world),
    ),
  );
}
