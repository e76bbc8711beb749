import type { SaidSentence } from '../playbook/said-sentences.js';
import { sentenceKey, type TranslatedSentence, type Translation } from '../playbook/translation.js';
import { sentenceFor, sentencesBySource } from './in-language.js';
import { letterPairs, likeness } from './likeness.js';

/** A sentence that is said now, with the words that a translation has for it. */
export interface MatchedSentence {
  readonly text: string;
  readonly places: readonly string[];
  /** Whose words it has; without words of its own it is `missing`. */
  readonly entry?: TranslatedSentence;
  /** What those words were made from, where that was something else. */
  readonly was?: string;
  readonly state: 'done' | 'stale' | 'missing';
}

export interface MatchedWords {
  /** In the order in which they are said, each once, unless a translation has other words for it in another place. */
  readonly said: readonly MatchedSentence[];
  /** What has words and is no longer said. */
  readonly gone: readonly TranslatedSentence[];
}

/** Texts less alike than this have nothing to do with each other; so does msgmerge of GNU gettext. */
const leastAlike = 0.6;
/** In the same place, a sentence that was written anew is the same one sooner. */
const closerInPlace = 0.3;
/** More comparisons than this would be felt; then only places tell. */
const mostCompared = 250_000;

interface Group {
  readonly text: string;
  readonly places: string[];
  entry: TranslatedSentence | undefined;
}

/**
 * Finds the words for what is said now. A sentence is known by what it says, wherever it stands: moving it or naming its step
 * changes nothing. One that says something else than before takes the words of the sentence that it was: that which is most
 * like it among those that are no longer said, or that stood in its place, or between the same two sentences.
 */
export function matchWords(
  said: readonly SaidSentence[],
  { sentences, gone }: Pick<Translation, 'sentences' | 'gone'>,
): MatchedWords {
  const groups = groupsOf(said, [...sentences, ...gone]);
  const left = leftBehind(groups, sentences);
  for (const [group, entry] of changes(groups, sentences, left)) group.entry = entry;
  const used = new Set(groups.flatMap(({ entry }) => entry ?? []));
  return {
    said: groups.map(matched),
    gone: [...sentences, ...gone].filter((entry) => !used.has(entry) && entry.to !== undefined),
  };
}

function matched({ text, places, entry }: Group): MatchedSentence {
  if (!entry?.to) return { text, places, state: 'missing', ...(entry && { entry }) };
  // Words made from the very sentence that is said are no longer stale, however it came back.
  const was = entry.was ?? entry.from;
  const isSame = sentenceKey(was.value) === sentenceKey(text);
  return isSame
    ? { text, places, entry, state: 'done' }
    : { text, places, entry, was: was.value, state: 'stale' };
}

/** What is said, gathered by the words that it has; what has none yet, by what it says. */
function groupsOf(said: readonly SaidSentence[], entries: readonly TranslatedSentence[]): readonly Group[] {
  const bySource = sentencesBySource(entries);
  const groups = new Map<TranslatedSentence | string, Group>();
  for (const { place, text } of said) {
    const entry = sentenceFor(bySource, place, text);
    const key = entry ?? sentenceKey(text);
    const group = groups.get(key);
    if (!group) groups.set(key, { text, places: [place], entry });
    else if (!group.places.includes(place)) group.places.push(place);
  }
  return [...groups.values()];
}

/** Sentences that were said in more places than they are now: something else may be said there. */
function leftBehind(
  groups: readonly Group[],
  sentences: readonly TranslatedSentence[],
): readonly TranslatedSentence[] {
  const counts = new Map(groups.flatMap(({ entry, places }) => (entry ? [[entry, places.length]] : [])));
  return sentences.filter((entry) => {
    const now = counts.get(entry) ?? 0;
    return now === 0 || now < entry.places.length;
  });
}

type Change = readonly [Group, TranslatedSentence];

function changes(
  groups: readonly Group[],
  sentences: readonly TranslatedSentence[],
  left: readonly TranslatedSentence[],
): readonly Change[] {
  const open = new Set(groups.filter(({ entry }) => entry === undefined));
  const free = new Set(left);
  const found: Change[] = [];
  const take = (pairs: readonly Change[]): void => {
    for (const [group, entry] of pairs) {
      if (!open.delete(group)) continue;
      if (free.delete(entry)) found.push([group, entry]);
      else open.add(group);
    }
  };
  take(backAgain(open, free));
  take(alike(open, free));
  take(inSamePlace(open, free));
  const paired = new Map(found);
  take(betweenTheSame(groups, sentences, open, free, (group) => group.entry ?? paired.get(group)));
  return found;
}

type Open = ReadonlySet<Group>;
type Free = ReadonlySet<TranslatedSentence>;

function pairsOf(open: Open, free: Free): readonly Change[] {
  return [...open].flatMap((group) => [...free].map((entry) => [group, entry] as const));
}

/** Words whose sentence was changed, and changed back. */
function backAgain(open: Open, free: Free): readonly Change[] {
  const changed = new Map(
    [...free].flatMap((entry) => (entry.was ? [[sentenceKey(entry.was.value), entry]] : [])),
  );
  return [...open].flatMap((group) => {
    const entry = changed.get(sentenceKey(group.text));
    return entry ? [[group, entry] as const] : [];
  });
}

/** The most alike first. */
function alike(open: Open, free: Free): readonly Change[] {
  if (open.size * free.size > mostCompared) return [];
  const groups = new Map([...open].map((group) => [group, letterPairs(group.text)]));
  const entries = new Map([...free].map((entry) => [entry, letterPairs(entry.from.value)]));
  const scored = pairsOf(open, free).map((pair) => {
    const [group, entry] = pair;
    const bonus = sharesPlace(group, entry) ? closerInPlace : 0;
    return { pair, score: likeness(groups.get(group)!, entries.get(entry)!) + bonus };
  });
  return scored
    .filter(({ score }) => score >= leastAlike)
    .sort((one, other) => other.score - one.score)
    .map(({ pair }) => pair);
}

function inSamePlace(open: Open, free: Free): readonly Change[] {
  const byPlace = new Map([...free].flatMap((entry) => entry.places.map((place) => [place, entry] as const)));
  return [...open].flatMap((group) =>
    group.places.flatMap((place) => {
      const entry = byPlace.get(place);
      return entry ? [[group, entry] as const] : [];
    }),
  );
}

function sharesPlace({ places }: Group, entry: TranslatedSentence): boolean {
  return entry.places.some((place) => places.includes(place));
}

/** What was rewritten from beginning to end stands where it stood: between the same two, or the same one and the edge of the file. */
function betweenTheSame(
  groups: readonly Group[],
  sentences: readonly TranslatedSentence[],
  open: Open,
  free: Free,
  entryOf: (group: Group) => TranslatedSentence | undefined,
): readonly Change[] {
  const numbers = new Map(sentences.map((entry, number) => [entry, number]));
  const freed = [...free].map((entry) => {
    const at = numbers.get(entry)!;
    return [`${at === 0 ? edge : at - 1},${at === sentences.length - 1 ? edge : at + 1}`, entry] as const;
  });
  const byNeighbours = new Map<string, TranslatedSentence>(freed);
  // A neighbour without words, or with words that were kept aside, has no number: it tells nothing.
  const numberOf = (group: Group | undefined) => {
    const entry = group && entryOf(group);
    return group ? entry && numbers.get(entry) : edge;
  };
  return groups.flatMap((group, at) => {
    const [before, after] = [numberOf(groups[at - 1]), numberOf(groups[at + 1])];
    const entry = byNeighbours.get(`${before},${after}`);
    return open.has(group) && entry ? [[group, entry] as const] : [];
  });
}

const edge = 'edge';
