import { resolve } from 'node:path';
import type { CheckedSources } from './check-sources.js';
import { Failure } from './failure.js';
import { houseFolder, libraryFolderTold } from './library-folder.js';
import { loadLibrary } from './load-library.js';
import { shownPath, sourcesBelow } from './read-source.js';
import type { World } from './world.js';

/** The library with its personas: the one that a persona's file stands in, else the one that is meant by the options. */
export async function loadPersonas(
  named: string | undefined,
  library: string | undefined,
  world: World,
): Promise<CheckedSources> {
  const path = named === undefined ? undefined : resolve(world.cwd, named);
  const isFile = path !== undefined && world.files.kindOf(path) === 'file';
  const folder = isFile ? houseFolder(path, world) : libraryFolderTold(library, world);
  const loaded = await loadLibrary(sourcesBelow(folder, world), world);
  if (loaded.personas.length > 0) return loaded;
  throw new Failure(
    `there is no persona in ${shownPath(folder, world.cwd)}`,
    'a persona is a file that begins with `persona:`; docs/trainers.md says how to write one',
  );
}
