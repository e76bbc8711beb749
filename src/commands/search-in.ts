import { findableOf } from '../search/findable-of.js';
import { PlaybookSearch } from '../search/playbook-search.js';
import { Failure } from './failure.js';
import { headOf } from './in-context.js';
import { madeOf } from './load-library.js';
import { shownPath, sourcesBelow } from './read-source.js';
import type { World } from './world.js';

/** Searches what an agent may begin with: the playbooks that nothing is wrong with, but not those that only make sense inside another. */
export async function searchIn(folder: string, world: World): Promise<PlaybookSearch> {
  const sources = sourcesBelow(folder, world);
  // Scenarios and personas are many, and say nothing about what can be walked.
  const others = sources.filter(({ file }) => !['scenario', 'persona'].includes(headOf(file.text).kind));
  const findables = await madeOf('findables', others, world, async ({ checkSources }) => {
    const { playbooks, translations } = await checkSources(others);
    const whole = [...playbooks.values()].filter(({ standsAlone }) => standsAlone);
    return whole.map((playbook) => findableOf(playbook, translations));
  });
  if (findables.length > 0) return new PlaybookSearch(findables);
  throw new Failure(
    `there is no playbook in ${shownPath(folder, world.cwd)} that can be walked`,
    'makeright validate says what is wrong with those that are there',
  );
}
