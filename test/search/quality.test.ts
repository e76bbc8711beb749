import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findableOf } from '../../src/search/findable-of.js';
import { PlaybookSearch } from '../../src/search/playbook-search.js';
import { loadLibrary } from '../load-library.js';

const folder = import.meta.dirname;
const { checked, library } = loadLibrary(join(folder, '../../playbooks'));
const whole = [...checked.playbooks.values()].filter(({ standsAlone }) => standsAlone);
const search = new PlaybookSearch(whole.map((playbook) => findableOf(playbook, library.translations)));

const queries = readFileSync(join(folder, 'queries.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string]);

/** One over the place of the right playbook; 0 where it was not found. */
function reciprocalRank([query, right]: [string, string]): number {
  const place = search.find(query).findIndex(({ id }) => id === right);
  return place === -1 ? 0 : 1 / (place + 1);
}

test.each(queries)('%s finds %s and says why', (query, right) => {
  const found = search.find(query).find(({ id }) => id === right);
  expect(found?.why?.marks.length).toBeGreaterThan(0);
});

test('the right playbook comes first, or nearly always', () => {
  const ranks = queries.map(reciprocalRank);
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const others = queries.filter((_, index) => ranks[index] !== 1).map(([query]) => query);
  process.stderr.write(
    `${queries.length} queries, mean reciprocal rank ${mean.toFixed(3)}; not first: ${others.join('; ') || 'none'}\n`,
  );
  expect(queries.length).toBeGreaterThanOrEqual(40);
  expect(mean).toBeGreaterThanOrEqual(0.95);
});
