import { findableOf } from '../search/findable-of.js';
import type { Findable } from '../search/findable.js';
import { headOf } from './in-context.js';
import { loadLibrary } from './load-library.js';
import { readSource, yamlFilesBelow } from './read-source.js';
import type { World } from './world.js';

/** What an agent may begin with: the playbooks that nothing is wrong with, but not those that only make sense inside another. */
export function findablePlaybooks(folder: string, world: World): Findable[] {
  const sources = yamlFilesBelow(folder, world).map((path) => readSource(path, world));
  // Scenarios are many, and say nothing about what can be walked.
  const { checked } = loadLibrary(sources.filter(({ file }) => headOf(file.text).kind !== 'scenario'));
  return [...checked.playbooks.values()].filter(({ standsAlone }) => standsAlone).map(findableOf);
}
