import { resolve } from 'node:path';
import type { SourceFile } from '../diagnostic/source-file.js';
import { changesIn } from './changes-in.js';
import { comparedWith } from './compared-with.js';
import { Failure } from './failure.js';
import type { World } from './world.js';

/** How the files that a change is about stood before it; undefined where git cannot tell, in a clone without history perhaps. */
export async function textsBeforeChange(
  world: World,
): Promise<((file: SourceFile) => string | undefined) | undefined> {
  try {
    const { cwd } = world;
    const changes = await changesIn(['.'], await comparedWith(undefined, cwd, world), cwd, world);
    return ({ path }) => {
      const whole = resolve(cwd, path);
      return changes.paths.has(whole) ? (changes.before.get(whole) ?? '') : undefined;
    };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
