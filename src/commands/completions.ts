import { Argument, Command } from 'commander';
import type { Act } from './act.js';
import { Failure } from './failure.js';
import { withExamples, type Example } from './examples.js';

const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const examples: readonly Example[] = [
  ['source <(makeright completions bash)', 'in ~/.bashrc'],
  ['source <(makeright completions zsh)', 'in ~/.zshrc, after compinit'],
  ['makeright completions fish > ~/.config/fish/completions/makeright.fish', 'once'],
];

/** `completions SHELL`: prints what makes a shell complete makeright's command lines. */
export function completionsCommand(act: Act): Command {
  return withExamples(new Command('completions'), examples)
    .summary('make a shell complete commands, playbooks and facts')
    .description(
      'Prints a script for bash, zsh or fish. Loaded there, the Tab key completes commands, options, playbooks, scenarios and facts.',
    )
    .addArgument(new Argument('[shell]', 'the shell that you use').choices(shells))
    .action((shell: Shell | undefined) =>
      act(async (world) => {
        if (shell === undefined)
          throw new Failure('for which shell?', 'say bash, zsh or fish, as in: makeright completions bash');
        return (await import('./print-completions.js')).printCompletions(shell, world);
      }),
    );
}
