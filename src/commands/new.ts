import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { plainOption } from './options.js';

/** The options of `new`. */
export interface NewOptions {
  readonly library?: string;
  readonly answers?: string;
  readonly fromRecord?: string;
  readonly fromCase?: string;
  readonly plain?: boolean;
}

const examples: readonly Example[] = [
  ['makeright new', 'answer a few questions, and have a playbook'],
  ['makeright new late-parcel', 'the same, under this name'],
  ['makeright new late-parcel --from-case ACD-EFG-HJK-MNP', 'begin with how it was put right once'],
  ['makeright new --answers late.yaml', 'without questions: the answers come from a file'],
];

/** `new [name]`: drafts a playbook with its scenario, and the policy where there is none. */
export function newCommand(act: Act): Command {
  return withExamples(new Command('new'), examples)
    .summary('draft a playbook from a few questions, or from a past case')
    .description(
      'Drafts a playbook with its scenario, and a policy where the folder has none. What it writes has no mistakes, passes its scenario, and is laid out as `fmt` lays it out. It never writes over a file.',
    )
    .argument('[name]', 'small letters, digits and dashes; left out, it is made from the title')
    .option('--library <folder>', 'where it goes; else MAKERIGHT_LIBRARY, or ./playbooks')
    .option('--answers <file>', 'the answers to the questions; - reads them from the pipe')
    .option('--from-record <file>', 'begins with a record that was printed as JSON')
    .option('--from-case <id>', 'begins with a case that is kept')
    .addOption(plainOption())
    .action((name: string | undefined, options: NewOptions) =>
      act(async (world) => (await import('./begin-playbook.js')).beginPlaybook(name, options, world)),
    );
}
