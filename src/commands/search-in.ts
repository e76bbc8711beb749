import { findableOf } from '../search/findable-of.js';
import { PlaybookSearch } from '../search/playbook-search.js';
import { Failure } from './failure.js';
import { headOf } from './in-context.js';
import { loadLibrary } from './load-library.js';
import { readSource, shownPath, yamlFilesBelow } from './read-source.js';
import type { World } from './world.js';

/** Searches what an agent may begin with: the playbooks that nothing is wrong with, but not those that only make sense inside another. */
export function searchIn(folder: string, world: World): PlaybookSearch {
  const sources = yamlFilesBelow(folder, world).map((path) => readSource(path, world));
  // Scenarios are many, and say nothing about what can be walked.
  const { checked } = loadLibrary(sources.filter(({ file }) => headOf(file.text).kind !== 'scenario'));
  const whole = [...checked.playbooks.values()].filter(({ standsAlone }) => standsAlone);
  if (whole.length > 0) return new PlaybookSearch(whole.map(findableOf));
  throw new Failure(
    `there is no playbook in ${shownPath(folder, world.cwd)} that can be walked`,
    'makeright validate says what is wrong with those that are there',
  );
}
