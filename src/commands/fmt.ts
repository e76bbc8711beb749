import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { withExamples, type Example } from './examples.js';

/** The options of `fmt`. */
export interface FmtOptions {
  readonly check?: boolean;
}

const examples: readonly Example[] = [
  ['makeright fmt', 'lay out everything in ./playbooks'],
  ['makeright fmt late.yaml', 'lay out one file'],
  ['makeright fmt --check', 'only say which files would be laid out anew'],
  ['cat late.yaml | makeright fmt -', 'print what is piped in as it is laid out'],
];

/** `fmt [path…]`: lays playbooks, policies and scenarios out as all of them are. */
export function fmtCommand(act: Act): Command {
  return withExamples(new Command('fmt'), examples)
    .summary('lay playbooks out as all of them are')
    .description(
      'Lays playbooks, policies and scenarios out in one way: the fields in the order of the docs, a blank line between blocks, quotes only where they are needed. Every remark stays, and what a file says stays the same. A file in which something cannot be read is left alone. With --check it ends with 1 when there is something to lay out.',
    )
    .addArgument(
      new Argument(
        '[path...]',
        'files or folders, else what makeright.yaml names, else ./playbooks; - reads one from the pipe and prints it',
      ),
    )
    .option('--check', 'changes nothing: names the files that would be laid out anew')
    .action((paths: string[], options: FmtOptions) =>
      act(async (world) => (await import('./lay-out-files.js')).layOutFiles(paths, options, world)),
    );
}
