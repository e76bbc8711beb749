import { Command, Option } from 'commander';
import { caseStates, type CaseState } from '../store/case-list.js';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { libraryOption, listOptions, nowOption, type ListOptions } from './options.js';

export type CasesOptions = ListOptions & {
  readonly state?: readonly CaseState[];
  readonly playbook?: string;
  readonly agent?: string;
  readonly text?: string;
  readonly impression?: string;
  readonly library?: string;
  readonly now?: string;
};

const examples: readonly Example[] = [
  ['makeright cases', 'every case that is not closed, the worst first'],
  ['makeright cases --impression poor', 'those that left a poor impression last'],
  ['makeright cases --text "red kettle" --state closed', 'closed ones in which these words stand'],
];

/** `cases`: lists cases. */
export function casesCommand(act: Act): Command {
  const command = withExamples(new Command('cases'), examples)
    .summary('list cases, the worst first')
    .description('Lists cases that are not closed: what is due first, then what has stood longest.')
    .usage('[options]')
    .addOption(new Option('--state <state...>', 'only in these states').choices(caseStates))
    .option('--playbook <playbook>', 'only of this playbook')
    .option('--agent <name>', 'only those that this agent told something last')
    .option('--text <words>', 'only those in which all these words stand')
    .option('--impression <impression>', 'only those that left this impression last: good, neutral or poor')
    .addOption(libraryOption())
    .addOption(nowOption());
  for (const option of listOptions()) command.addOption(option);
  return command.action((options: CasesOptions) =>
    act(async (world) => (await import('./list-cases.js')).listCases(options, world)),
  );
}
