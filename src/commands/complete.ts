import { Argument, Command } from 'commander';
import type { Act } from './act.js';

/** `complete -- word…`: what the last word of a command line can become; for the shells' scripts, so no help names it. */
export function completeCommand(act: Act): Command {
  return new Command('complete')
    .addArgument(new Argument('[words...]'))
    .action((words: string[], _, command: Command) =>
      act(async (world) =>
        (await import('./complete-words.js')).completeWords(command.parent!, words, world),
      ),
    );
}
