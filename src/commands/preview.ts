import { Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';
import { collected, libraryOption, nowOption, plainOption } from './options.js';

/** The options of `preview`, as the command line gives them. */
export interface PreviewOptions {
  readonly library?: string;
  readonly from?: string;
  readonly with?: readonly string[];
  readonly role?: string;
  readonly channel?: string;
  readonly now?: string;
  readonly plain?: boolean;
}

const examples: readonly Example[] = [
  ['makeright preview late.yaml', 'walk it while you write it'],
  ['makeright preview late.yaml --from make_up', 'begin at the step of this name'],
  [
    'makeright preview late.yaml --from make_up --with days_late=3',
    'with what the steps before would have found',
  ],
];

/** `preview [playbook]`: walks a playbook while somebody writes it. */
export function previewCommand(act: Act): Command {
  return withExamples(new Command('preview'), examples)
    .summary('walk a playbook while you write it')
    .description(
      'Walks a playbook, and after every save goes back to where you were by your own earlier answers. Nothing of it is kept.',
    )
    .usage('[options] [playbook]')
    .argument('[playbook]', 'the path of its file, or its name; left out, you choose')
    .addOption(libraryOption())
    .option('--from <step>', 'begins at the step of this name')
    .option('--with <fact=value>', 'something known from the start (repeatable)', collected)
    .option('--role <role>', 'the role that you walk it in; else the first in the policy')
    .option('--channel <channel>', 'how the customer came: phone, chat, e-mail, in_person, social, letter')
    .addOption(nowOption())
    .addOption(plainOption())
    .action((named: string | undefined, options: PreviewOptions) =>
      act(async (world) => (await import('./preview-playbook.js')).previewPlaybook(named, options, world)),
    );
}
