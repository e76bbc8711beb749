import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Ending } from './ending.js';
import { printFaults } from './print-faults.js';
import type { WantedLanguage } from './wanted-language.js';
import { wantedPlaybook } from './wanted-playbook.js';
import type { World } from './world.js';

/** Checks a playbook and goes on with it in the language that is wanted, or prints what is wrong. */
export async function withChecked(
  named: string,
  library: () => string,
  world: World,
  goOn: (checked: CheckedPlaybook) => Ending | Promise<Ending>,
  language?: WantedLanguage,
): Promise<Ending> {
  const wanted = await wantedPlaybook(named, library, world, language);
  if ('checked' in wanted) return goOn(wanted.checked);
  printFaults(wanted.faults, world);
  return 'findings';
}
