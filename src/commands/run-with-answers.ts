import type { Ending } from './ending.js';
import { playAnswers } from './play-answers.js';
import { printFaults } from './print-faults.js';
import { readAnswersFor } from './read-answers-for.js';
import type { RunOptions } from './run.js';
import { wantedLanguage } from './wanted-language.js';
import { withChecked } from './with-checked.js';
import type { World } from './world.js';

/** Walks a case through the playbook that answers are for, or that was named. */
export async function runWithAnswers(
  path: string,
  named: string | undefined,
  library: () => string,
  options: RunOptions,
  world: World,
): Promise<Ending> {
  const answers = await readAnswersFor(path, named, world);
  if ('faults' in answers) {
    printFaults(answers.faults, world);
    return 'not_done';
  }
  const language = await wantedLanguage(options.lang, world);
  return withChecked(
    answers.playbook,
    library,
    world,
    (checked) => playAnswers(checked, answers, options, world),
    language,
  );
}
