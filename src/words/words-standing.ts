import type { MatchedWords } from '../check/match-words.js';
import { keepsItsFacts } from '../check/facts-in-words.js';

/** How many sentences a translation has words for. */
export interface WordsStanding {
  readonly sentences: number;
  readonly done: number;
  readonly stale: number;
  readonly missing: number;
  /** With words that name other facts than the sentence. */
  readonly toMend: number;
  /** Kept aside, of what is no longer said. */
  readonly gone: number;
}

export function standingOf({ said, gone }: MatchedWords): WordsStanding {
  const count = (state: string) => said.filter((one) => one.state === state).length;
  const toMend = said.filter(
    ({ state, text, entry }) => state === 'done' && entry?.to && !keepsItsFacts(text, entry.to),
  ).length;
  return {
    sentences: said.length,
    done: count('done') - toMend,
    stale: count('stale'),
    missing: count('missing'),
    toMend,
    gone: gone.length,
  };
}

/** `39 of 41 done, 1 stale, 1 missing`. */
export function standingText({ sentences, done, stale, missing, toMend, gone }: WordsStanding): string {
  const parts = [
    [stale, 'stale'],
    [missing, 'missing'],
    [toMend, 'to mend'],
    [gone, 'kept aside'],
  ] as const;
  const more = parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  const all = done === sentences ? `all ${sentences} done` : `${done} of ${sentences} done`;
  return [all, ...more].join(', ');
}
