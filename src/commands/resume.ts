import { Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { byOption, nowOption, plainOption, recordFormatOptions } from './options.js';
import type { RunOptions } from './run.js';

export type ResumeOptions = Pick<RunOptions, 'by' | 'now' | 'format' | 'json' | 'plain' | 'reveal'> & {
  readonly takeOver?: boolean;
};

const examples: readonly Example[] = [
  ['makeright resume', 'choose a case and go on with it, the worst first'],
  ['makeright resume acd efg hjk mnp', 'this one, as it was read out'],
];

/** `resume [case]`: goes on with a case where it was left. */
export function resumeCommand(act: Act): Command {
  const command = withExamples(new Command('resume'), examples)
    .summary('go on with a case where it was left')
    .description(
      'Goes on with a case at the step where it was left, on the texts of the playbook that it began with.',
    )
    .usage('[options] [case]')
    .argument('[case...]', 'its id, or how that begins; left out, you choose')
    .addOption(byOption())
    .addOption(new Option('--take-over', 'takes it from whoever has it, without asking'))
    .addOption(nowOption());
  for (const option of [...recordFormatOptions(), plainOption()]) command.addOption(option);
  return command.action((words: string[], options: ResumeOptions) =>
    act(async (world) =>
      (await import('./resume-case.js')).resumeCase(words.join('-') || undefined, options, world),
    ),
  );
}
