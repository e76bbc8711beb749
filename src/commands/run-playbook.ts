import type { Ending } from './ending.js';
import { libraryFolder } from './library-folder.js';
import { readAnswersFor } from './read-answers-for.js';
import { playAnswers } from './play-answers.js';
import { printFaults } from './print-faults.js';
import type { RunOptions } from './run.js';
import { withChecked } from './with-checked.js';
import type { World } from './world.js';

/** Walks a case through a playbook: with the answers of a file, or with an agent. */
export async function runPlaybook(
  named: string | undefined,
  options: RunOptions,
  world: World,
): Promise<Ending> {
  const library = () => libraryFolder(options.library, world);
  if (options.answers === undefined) {
    const { walkWithAgent } = await import('./walk-with-agent.js');
    return walkWithAgent(named, library, options, world);
  }
  const answers = await readAnswersFor(options.answers, named, world);
  if ('faults' in answers) {
    printFaults(answers.faults, world);
    return 'not_done';
  }
  return withChecked(answers.playbook, library, world, (checked) =>
    playAnswers(checked, answers, options, world),
  );
}
