import type { Fault } from '../diagnostic/fault.js';
import { readAnswers } from '../playbook/read-answers.js';
import type { Scenario } from '../playbook/scenario.js';
import { Failure } from './failure.js';
import { readPiped, readSource } from './read-source.js';
import type { World } from './world.js';

/** Answers for a case, and the playbook that they are for. */
export interface Answers {
  readonly playbook: string;
  readonly scenario: Scenario;
}

const unnamed = 'not-named';

/** Reads `--answers`: a file, or what is piped in. A scenario says itself which playbook it is about. */
export async function readAnswersFor(
  path: string,
  named: string | undefined,
  world: World,
): Promise<Answers | { readonly faults: readonly Fault[] }> {
  const { file, fault } = path === '-' ? await readPiped(world) : readSource(path, world);
  if (fault) return { faults: [fault] };
  const { scenario, faults } = readAnswers(file, unnamed);
  if (!scenario) return { faults };
  const about = scenario.playbook.value === unnamed ? named : scenario.playbook.value;
  if (about === undefined) {
    throw new Failure(
      'these answers do not say which playbook they are for',
      'name it, as in makeright run wrong-item-shipped --answers case.yaml',
    );
  }
  if (named !== undefined && /^[a-z0-9-]+$/.test(named) && named !== about)
    throw new Failure(`these answers are for \`${about}\`, not for \`${named}\``);
  return { playbook: named ?? about, scenario };
}
