import type { Policy } from '../playbook/policy.js';

/** Words that the policy never wants said, ready to be looked for. */
export interface ForbiddenWords {
  readonly pattern: RegExp;
  /** What to say instead, by the words in small letters with single spaces. */
  readonly instead: ReadonlyMap<string, string | undefined>;
}

/** Words forbidden in any of these; undefined when there are none. */
export function forbiddenWords(policies: readonly Pick<Policy, 'neverSay'>[]): ForbiddenWords | undefined {
  const instead = new Map<string, string | undefined>();
  for (const { neverSay } of policies) {
    for (const { words, instead: advice } of neverSay) instead.set(inOneSpelling(words.value), advice?.value);
  }
  if (instead.size === 0) return undefined;
  const longestFirst = [...instead.keys()].sort((one, other) => other.length - one.length);
  const any = longestFirst
    .map((words) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu'), instead };
}

/** Whether a text has any of them. */
export function hasForbidden(text: string, { pattern }: ForbiddenWords): boolean {
  return text.search(pattern) >= 0;
}

/** Every forbidden stretch of a text, with the advice on what to say instead. */
export function findForbidden(
  text: string,
  { pattern, instead }: ForbiddenWords,
): readonly { readonly start: number; readonly words: string; readonly instead: string | undefined }[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { start: match.index, words: match[0], instead: instead.get(inOneSpelling(match[0])) };
  });
}

function inOneSpelling(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, ' ');
}
