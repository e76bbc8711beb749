import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { coverageOption, minCoverageOption, type CoverageOptions } from './coverage-option.js';
import { withExamples, type Example } from './examples.js';
import { noLangOption } from './options.js';
import { formatOption, type WantedFormat } from './format-option.js';

const testFormatNames = ['pretty', 'json', 'junit', 'tap', 'github', 'markdown'] as const;
export type TestFormat = (typeof testFormatNames)[number];

/** The options of `test`. */
export interface TestOptions extends CoverageOptions {
  /** Left out, it is what suits the place where it runs. */
  readonly format?: readonly WantedFormat<TestFormat>[];
  /** Words that have to stand in what a scenario is called. */
  readonly filter?: string;
  /** Only what failed the last time. */
  readonly failed?: boolean;
  readonly watch?: boolean;
  /** Keeps the transcripts as they are now. */
  readonly accept?: boolean;
  /** Writes scenarios for what none comes by: beside the others, or into a folder. */
  readonly suggest?: string | true;
}

const examples: readonly Example[] = [
  ['makeright test', 'play every scenario in ./playbooks'],
  ['makeright test scenarios/late.yaml', 'play the scenarios of one file or folder'],
  [
    'makeright test --format pretty --format junit=scenarios.xml',
    'see what came out, and keep it for other tools',
  ],
  ['makeright test --failed --watch', 'play what failed the last time, again at each save'],
  ['makeright test --accept', 'keep what the agent sees and says, once it has been read'],
  ['makeright test --coverage', 'see what no scenario comes by'],
  ['makeright test --suggest', 'write the fewest scenarios that do'],
];

/** `test [path…]`: plays scenarios and says which of them came out otherwise. */
export function testCommand(act: Act): Command {
  return withExamples(new Command('test'), examples)
    .summary('play scenarios and say which came out otherwise')
    .description(
      'Plays scenarios. Ends with 0 when all came out as expected, 1 when one did not. What came out goes to stdout, what is to be said about the run to stderr.',
    )
    .addArgument(
      new Argument(
        '[path...]',
        'files or folders with scenarios, else what makeright.yaml names, else ./playbooks',
      ),
    )
    .addOption(formatOption(testFormatNames))
    .option('--filter <words>', 'only scenarios with these words in their name, playbook or path')
    .option('--failed', 'only those that failed the last time')
    .option('--watch', 'plays again whenever a file is saved, until Ctrl+C')
    .option('--accept', 'keeps transcripts as they are now, beside the scenarios')
    .addOption(coverageOption())
    .addOption(
      noLangOption(
        'scenarios are played in the language that the playbooks are written in: other words change nothing that happens',
        'makeright validate looks at the words themselves, and makeright run --lang nl speaks them',
      ),
    )
    .addOption(minCoverageOption())
    .option('--suggest [folder]', 'writes the fewest scenarios for what none comes by, beside the others')
    .action((paths: string[], options: TestOptions) =>
      act(async (world) => (await import('./test-scenarios.js')).testScenarios(paths, options, world)),
    );
}
