import { dirname, join, resolve } from 'node:path';
import { houseFolder } from './library-folder.js';
import { pathsToCheck, projectFor } from './project-for.js';
import { isLookedInto } from './read-source.js';
import type { World } from './world.js';

/**
 * The folders in which a change may matter to what was named: those that it lies in, its house and all below it, where
 * `makeright.yaml` is or may come to be, and those of other `files`.
 */
export async function watchedFolders(
  paths: readonly string[],
  files: readonly string[],
  world: World,
): Promise<ReadonlySet<string>> {
  const decided = await projectFor(paths, world);
  const whole = pathsToCheck(paths, decided, world).map((path) => resolve(world.cwd, path));
  const named = whole.map((path) => (world.files.kindOf(path) === 'folder' ? path : dirname(path)));
  const houses = named.map((folder) => houseFolder(join(folder, '-'), world));
  return new Set([
    decided?.folder ?? world.cwd,
    ...files.map((file) => dirname(resolve(world.cwd, file))),
    ...[...named, ...houses].flatMap((folder) => foldersBelow(folder, world)),
  ]);
}

/** A folder and all below it; one that cannot be opened has none. */
function foldersBelow(folder: string, world: World): string[] {
  try {
    const below = world.files
      .list(folder)
      .filter((entry) => entry.kind === 'folder' && isLookedInto(entry.name));
    return [folder, ...below.flatMap(({ name }) => foldersBelow(join(folder, name), world))];
  } catch {
    return [];
  }
}
