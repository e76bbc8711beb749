import { Failure } from './failure.js';
import type { World } from './world.js';

/** The closed case that a new one goes on from, and its playbook. */
export interface Followed {
  readonly follows: string;
  readonly playbook: string;
}

/** The closed case that one goes on from, by its id as it was typed; one that is not closed is gone on with itself. */
export async function caseFollowed(typed: string, world: World): Promise<Followed> {
  // Loaded with the store, which other cases open only once their first question can be read.
  const { namedCase } = await import('./named-case.js');
  const store = await world.openStore();
  try {
    const { opening, listed, edition } = await namedCase(typed, store, world);
    const { caseId } = opening;
    if (listed.state === 'closed') return { follows: caseId, playbook: edition.playbook };
    throw new Failure(`case ${caseId} is not closed`, `go on with it: makeright resume ${caseId}`);
  } finally {
    await store.close();
  }
}
