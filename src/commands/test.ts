import { Argument, Command } from 'commander';
import type { Act } from './act.js';

const examples = `Examples:
  makeright test                         play every scenario in ./playbooks
  makeright test scenarios/late.yaml     play the scenarios of one file or folder
`;

/** `test [path…]`: plays scenarios and says which of them came out otherwise. */
export function testCommand(act: Act): Command {
  return new Command('test')
    .summary('play scenarios and say which came out otherwise')
    .description('Plays scenarios. Ends with 0 when all came out as expected, 1 when one did not.')
    .addArgument(
      new Argument('[path...]', 'files or folders with scenarios').default(['playbooks'], './playbooks'),
    )
    .addHelpText('before', examples)
    .action((paths: string[]) =>
      act(async (world) => (await import('./test-scenarios.js')).testScenarios(paths, world)),
    );
}
