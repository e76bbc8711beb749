import { isMap, Scalar } from 'yaml';
import { sentenceFor, sentencesBySource } from '../check/in-language.js';
import { layOut } from '../layout/lay-out.js';
import { settleRemarks } from '../layout/settle-remarks.js';
import { composeYaml } from '../playbook/compose-yaml.js';
import { isReady, sameSentence, type TranslatedSentence, type Translation } from '../playbook/translation.js';
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
 * have words for the same sentence and these differ, ours stay, unless theirs are to be preferred.
 */
export function mergeWords(ours: Translation, theirs: Translation, prefersTheirs = false): MergedWords {
  const text = ours.file.text.replaceAll('\r\n', '\n');
  const { document } = composeYaml(text);
  if (!isMap(document?.contents)) throw new Error('a file without fields was to be merged');
  settleRemarks(document.contents, text);
  const nodes = new SentenceNodes(document, ours);
  const bySource = sentencesBySource(ours.sentences);
  const keptAside = new Set(ours.gone.map(({ from }) => sameSentence(from.value)));
  const conflicts: Conflict[] = [];
  let [taken, unknown] = [0, 0];
  for (const their of theirs.sentences.filter(isReady)) {
    const found = sentenceFor(bySource, their.places[0] ?? '', their.from.value);
    if (!found) {
      if (!keptAside.has(sameSentence(their.from.value)) && !wasMadeFrom(ours, their)) {
        nodes.keepAside(their);
        unknown += 1;
      }
      continue;
    }
    const isOther = found.to === undefined || sameSentence(found.to.value) !== sameSentence(their.to!.value);
    if (isReady(found) && isOther && !prefersTheirs) {
      conflicts.push({ from: found.from.value, ours: found.to!.value, theirs: their.to!.value });
    } else if (!isReady(found) || isOther) {
      const node = nodes.of(found);
      if (isOther) node.set('to', new Scalar(their.to!.value));
      node.delete('was');
      taken += 1;
    }
  }
  nodes.write();
  const merged = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const ended = ours.file.text.includes('\r\n') ? merged.replaceAll('\n', '\r\n') : merged;
  return { text: layOut(ended, 'words'), taken, conflicts, unknown };
}

/** Whether theirs are the very words that ours are stale with: there is nothing new in them. */
function wasMadeFrom({ sentences }: Translation, { from, to }: TranslatedSentence): boolean {
  return sentences.some(
    (one) =>
      one.was &&
      sameSentence(one.was.value) === sameSentence(from.value) &&
      sameSentence(one.to?.value ?? '') === sameSentence(to!.value),
  );
}
