import type { Ending } from './ending.js';
import { namedCase } from './named-case.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Prints cases as lines of JSON; without ids all of them. */
export function printExport(typed: readonly string[], reveal: boolean, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const caseIds: string[] = [];
    for (const one of typed) caseIds.push((await namedCase(one, store, world)).opening.caseId);
    const lines = store.export(typed.length === 0 ? undefined : [...new Set(caseIds)], reveal);
    // Byte for byte as the store gives them: their hashes are over these very bytes.
    for await (const line of lines) world.stdout.write(`${line}\n`);
    if (!reveal) world.stderr.write(leftOut);
    return 'done';
  });
}

const leftOut =
  'note: private facts are left out; a case that has some can be listed where this is taken in, not gone on with\n' +
  'help: export --reveal leaves nothing out\n';
