import { Command, Option } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption, listOptions, nowOption, type ListOptions } from './options.js';

export type DueOptions = ListOptions & {
  readonly of?: 'us' | 'partners' | 'customers';
  readonly playbook?: string;
  readonly agent?: string;
  readonly all?: boolean;
  readonly broken?: boolean;
  readonly library?: string;
  readonly now?: string;
};

const examples: readonly Example[] = [
  ['makeright due', 'promises that are late, and those of the next working day'],
  ['makeright due --of us --all', 'all that we owe'],
  ['makeright due --broken', 'those that were broken'],
];

/** `due`: lists promises that are late or soon due. */
export function dueCommand(act: Act): Command {
  const command = withExamples(new Command('due'), examples)
    .summary('list promises that are late or soon due, the worst first')
    .description(
      'Lists promises that are late, and those due by the end of the next working day, with their reminders and how many were kept of late.',
    )
    .usage('[options]')
    .addOption(new Option('--of <whom>', 'only what these owe').choices(['us', 'partners', 'customers']))
    .option('--playbook <playbook>', 'only in cases of this playbook')
    .option('--agent <name>', 'only in cases that this agent told something last')
    .option('--all', 'also those that are due later')
    .option('--broken', 'those that were broken instead')
    .addOption(libraryOption())
    .addOption(nowOption());
  for (const option of listOptions()) command.addOption(option);
  return command.action((options: DueOptions) =>
    act(async (world) => (await import('./list-due.js')).listDue(options, world)),
  );
}
