import type { Ending } from './ending.js';
import { libraryFolder } from './library-folder.js';
import type { RunOptions } from './run.js';
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
  const { runWithAnswers } = await import('./run-with-answers.js');
  return runWithAnswers(options.answers, named, library, options, world);
}
