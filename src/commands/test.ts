import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { coverageOption, minCoverageOption, type CoverageOptions } from './coverage-option.js';
import { withExamples, type Example } from './examples.js';
import { formatOption, type WantedFormat } from './format-option.js';

const testFormatNames = ['pretty', 'json', 'junit', 'tap', 'github', 'markdown'] as const;
export type TestFormat = (typeof testFormatNames)[number];

/** The options of `test`. */
export interface TestOptions extends CoverageOptions {
  /** Left out, it is what suits the place where it runs. */
  readonly format?: readonly WantedFormat<TestFormat>[];
}

const examples: readonly Example[] = [
  ['makeright test', 'play every scenario in ./playbooks'],
  ['makeright test scenarios/late.yaml', 'play the scenarios of one file or folder'],
  [
    'makeright test --format pretty --format junit=scenarios.xml',
    'see what came out, and keep it for other tools',
  ],
  ['makeright test --coverage', 'see what no scenario comes by'],
];

/** `test [path…]`: plays scenarios and says which of them came out otherwise. */
export function testCommand(act: Act): Command {
  return withExamples(new Command('test'), examples)
    .summary('play scenarios and say which came out otherwise')
    .description(
      'Plays scenarios. Ends with 0 when all came out as expected, 1 when one did not. What came out goes to stdout, what is to be said about the run to stderr.',
    )
    .addArgument(
      new Argument('[path...]', 'files or folders with scenarios').default(['playbooks'], './playbooks'),
    )
    .addOption(formatOption(testFormatNames))
    .addOption(coverageOption())
    .addOption(minCoverageOption())
    .action((paths: string[], options: TestOptions) =>
      act(async (world) => (await import('./test-scenarios.js')).testScenarios(paths, options, world)),
    );
}
