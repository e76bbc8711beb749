import { isMap, Scalar } from 'yaml';
import { sentenceFor, sentencesBySource, type SentencesBySource } from '../check/in-language.js';
import { layOut } from '../layout/lay-out.js';
import { settleRemarks } from '../layout/settle-remarks.js';
import { composeYaml } from '../playbook/compose-yaml.js';
import { isReady, sentenceKey, type TranslatedSentence, type Translation } from '../playbook/translation.js';
import type { Phrase } from '../playbook/written.js';
import { SentenceNodes } from './sentence-nodes.js';

/** Two sets of words for one sentence, and nobody has said which is right. */
interface Conflict {
  readonly from: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergedWords {
  readonly text: string;
  /** How many sentences have other words than before, or were seen to be right still. */
  readonly taken: number;
  readonly conflicts: readonly Conflict[];
  /** Words for what is not said here: they are kept under `gone`. */
  readonly unknown: number;
}

/**
 * Puts words that somebody sent back into a file. Theirs are taken where there were none, and where ours were stale; where both
 * have words for the same sentence and these differ, ours stay, unless theirs are to be preferred. A sentence that has other words in
 * some of its places in theirs has them so in ours, too.
 */
export function mergeWords(ours: Translation, theirs: Translation, prefersTheirs = false): MergedWords {
  const text = ours.file.text.replaceAll('\r\n', '\n');
  const { document } = composeYaml(text);
  if (!isMap(document?.contents)) throw new Error('a file without fields was to be merged');
  settleRemarks(document.contents, text);
  const nodes = new SentenceNodes(document, ours);
  const ready = theirs.sentences.filter(isReady);
  const bySource = sentencesBySource(ready);
  const conflicts: Conflict[] = [];
  const used = new Set<TranslatedSentence>();
  /** What is said now, by the sentence. */
  const standing = new Map<string, Phrase[]>();
  const stand = ({ from }: TranslatedSentence, words: readonly Phrase[]): void => {
    const source = sentenceKey(from.value);
    standing.set(source, [...(standing.get(source) ?? []), ...words]);
  };
  let taken = 0;
  for (const our of ours.sentences) {
    const [first, ...others] = byWords(our, bySource);
    const all = first ? [first, ...others] : [];
    for (const { entries } of all) for (const entry of entries) used.add(entry);
    const differing = all.filter(({ to }) => !saysSame(our.to, to));
    if (isReady(our) && differing.length > 0 && !prefersTheirs) {
      for (const { to } of differing)
        conflicts.push({ from: our.from.value, ours: our.to!.value, theirs: to.value });
      stand(our, [our.to!]);
    } else if (first && (!isReady(our) || differing.length > 0)) {
      const split = others.map((other) => [nodes.split(our, other.places), other] as const);
      for (const [node, { to }] of [[nodes.of(our), first] as const, ...split]) {
        if (!saysSame(our.to, to)) node.set('to', new Scalar(to.value));
        node.delete('was');
      }
      taken += 1;
      stand(
        our,
        all.map(({ to }) => to),
      );
    } else stand(our, our.to ? [our.to] : []);
  }
  const keptAside = new Set(ours.gone.map(({ from }) => sentenceKey(from.value)));
  let unknown = 0;
  for (const their of ready.filter((one) => !used.has(one))) {
    const source = sentenceKey(their.from.value);
    const there = standing.get(source);
    if (there?.some((to) => saysSame(to, their.to!))) continue;
    // Words for a place that is not there any more: nothing says whether they are the better ones.
    if (there)
      conflicts.push({ from: their.from.value, ours: there[0]?.value ?? '', theirs: their.to!.value });
    else if (!keptAside.has(source) && !wasMadeFrom(ours, their)) {
      nodes.keepAside(their);
      unknown += 1;
    }
  }
  nodes.write();
  const merged = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const ended = ours.file.text.includes('\r\n') ? merged.replaceAll('\n', '\r\n') : merged;
  return { text: layOut(ended, 'words'), taken, conflicts, unknown };
}

/** Words that somebody sent back for a sentence, and where it is said in them. */
interface SentWords {
  readonly to: Phrase;
  readonly places: readonly string[];
  readonly entries: readonly TranslatedSentence[];
}

/** Their words for a sentence of ours, each with the places that these are for: mostly the same for all. */
function byWords({ places, from }: TranslatedSentence, theirs: SentencesBySource): readonly SentWords[] {
  const found = new Map<string, SentWords>();
  for (const place of places.length > 0 ? places : ['']) {
    const entry = sentenceFor(theirs, place, from.value);
    if (!entry?.to) continue;
    const words = sentenceKey(entry.to.value);
    const before = found.get(words) ?? { to: entry.to, places: [], entries: [] };
    found.set(words, {
      ...before,
      places: [...before.places, place],
      entries: [...before.entries, entry],
    });
  }
  return [...found.values()];
}

function saysSame(one: Phrase | undefined, other: Phrase): boolean {
  return one !== undefined && sentenceKey(one.value) === sentenceKey(other.value);
}

/** Whether theirs are the very words that ours are stale with: there is nothing new in them. */
function wasMadeFrom({ sentences }: Translation, { from, to }: TranslatedSentence): boolean {
  return sentences.some(
    (one) =>
      one.was &&
      sentenceKey(one.was.value) === sentenceKey(from.value) &&
      sentenceKey(one.to?.value ?? '') === sentenceKey(to!.value),
  );
}
