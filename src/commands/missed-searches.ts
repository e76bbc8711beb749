import { join } from 'node:path';
import type { MissedSearchCount } from '../report/cases/case-report.js';
import { dataPlace } from '../store/data-place.js';
import { maskedSearch } from '../search/masked-search.js';
import type { MissedSearch } from '../search/missed-search.js';
import type { World } from './world.js';

/** A search in vain, as it is kept: one line of JSON. */
interface Kept {
  /** As in 2026-03-02; the time of day is nobody's business. */
  readonly day: string;
  readonly words: string;
  readonly why: MissedSearch['why'];
}

/** What is kept never grows without end: past this many bytes nothing more is added until the file is cleared away. */
const mostBytes = 1_000_000;

/** Keeps what was searched for in vain, without what could be private, for trainers to see. It never stands in the way. */
export function keepMissed({ typed, why }: MissedSearch, world: World): void {
  const path = missedPath(world);
  const words = maskedSearch(typed);
  if (!/\p{L}{2}/u.test(words) || world.env['MAKERIGHT_SEARCHES'] === 'off') return;
  const day = new Date(world.now()).toISOString().slice(0, 10);
  try {
    const line = JSON.stringify({ day, words, why } satisfies Kept);
    world.files.append(path, `${line}\n`, mostBytes);
  } catch {
    // A folder that cannot be written is the trainers' loss; the agent has a customer waiting.
  }
}

/** What was searched for in vain, ever or from one day to another (as in 2026-03-02), the most frequent first. */
export function missedSearches(
  world: World,
  within?: { readonly first: string; readonly last: string },
): MissedSearchCount[] {
  const missed = new Map<string, MissedSearchCount>();
  for (const { words, day } of keptLines(world)) {
    if (within && (day < within.first || day > within.last)) continue;
    const before = missed.get(words);
    const lastDay = before && before.lastDay > day ? before.lastDay : day;
    missed.set(words, { words, count: (before?.count ?? 0) + 1, lastDay });
  }
  return [...missed.values()].sort((a, b) => b.count - a.count || (a.lastDay < b.lastDay ? 1 : -1));
}

/** Where searches in vain are kept: beside the cases that are kept on this computer. */
export function missedPath({ env }: World): string {
  return join(dataPlace(env), 'searches.jsonl');
}

/** Lines that are none of ours, or only half of one, are passed over. */
function keptLines(world: World): Kept[] {
  const path = missedPath(world);
  if (world.files.kindOf(path) !== 'file') return [];
  const text = new TextDecoder().decode(world.files.read(path));
  return text.split('\n').flatMap((line) => {
    try {
      const kept = JSON.parse(line) as Partial<Kept> | null;
      return typeof kept?.words === 'string' && typeof kept.day === 'string' ? [kept as Kept] : [];
    } catch {
      return [];
    }
  });
}
