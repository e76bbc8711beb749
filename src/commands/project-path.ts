import { join, resolve } from 'node:path';
import { ancestors } from './library-folder.js';
import { projectNames } from './read-source.js';
import type { World } from './world.js';

/** The nearest `makeright.yaml`: here or further up, else from the folder of what was named first. */
export function projectPath([first]: readonly string[], world: World): string | undefined {
  const near = ancestors(world.cwd);
  const named = first === undefined || first === '-' ? [] : ancestors(resolve(world.cwd, first));
  return [...near, ...named]
    .flatMap((folder) => projectNames.map((name) => join(folder, name)))
    .find((path) => world.files.kindOf(path) === 'file');
}
