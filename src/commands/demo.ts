import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { plainOption, recordFormatOptions } from './options.js';
import type { RunOptions } from './run.js';

const examples: readonly Example[] = [
  ['makeright demo', 'put a wrong delivery right, as the agent'],
  ['makeright demo > record.txt', 'the same, keeping the record'],
];

export type DemoOptions = Pick<RunOptions, 'format' | 'json' | 'plain' | 'reveal'>;

/** `demo`: walks a playbook that ships, so that makeright can be tried without writing one. */
export function demoCommand(act: Act): Command {
  const command = withExamples(new Command('demo'), examples)
    .summary('try it: a customer got the wrong thing')
    .description(
      'Walks a playbook that ships with makeright. Without a terminal it plays a scenario and shows the conversation.',
    );
  for (const option of [...recordFormatOptions(), plainOption()]) command.addOption(option);
  return command.action((options: DemoOptions) =>
    act(async (world) => (await import('./play-demo.js')).playDemo(options, world)),
  );
}
