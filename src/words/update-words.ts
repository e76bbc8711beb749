import { isMap, Scalar, YAMLMap } from 'yaml';
import type { MatchedSentence, MatchedWords } from '../check/match-words.js';
import { layOut } from '../layout/lay-out.js';
import { settleRemarks } from '../layout/settle-remarks.js';
import { composeYaml } from '../playbook/compose-yaml.js';
import type { Translation } from '../playbook/translation.js';
import { SentenceNodes, setPlaces, setText } from './sentence-nodes.js';

/** How what has changed is taken. */
interface Updating {
  /** Whether all that changed just now says the same as before, as where a slip of spelling was mended: then nothing goes stale by it. */
  readonly saysTheSame: boolean;
}

/**
 * A file of words brought up to what is said now. Every sentence stands there in its order, with the words that it has; those
 * made from another sentence have that behind `was`. What is no longer said goes to `gone`. Remarks stay with their sentences, and
 * what is up to date stays as it is, to the letter where it is laid out.
 */
export function updateWords(
  translation: Translation,
  { said, gone }: MatchedWords,
  { saysTheSame }: Updating,
): string {
  const text = translation.file.text.replaceAll('\r\n', '\n');
  const { document } = composeYaml(text);
  if (!isMap(document?.contents)) throw new Error('a file without fields was to be brought up to date');
  settleRemarks(document.contents, text);
  const nodes = new SentenceNodes(document, translation);
  const taken = new Set<YAMLMap>();
  nodes.setList(
    'sentences',
    said.map((sentence) => sentenceNode(sentence, nodes, taken, saysTheSame)),
  );
  nodes.setList(
    'gone',
    gone.map((entry) => nodes.of(entry)),
  );
  const updated = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return layOut(translation.file.text.includes('\r\n') ? updated.replaceAll('\n', '\r\n') : updated, 'words');
}

/** A file of words with nothing in it yet. `schema` is where an editor finds what its fields mean. */
export function emptyWords(
  language: string,
  about: 'playbook' | 'policy',
  id: string,
  schema: string,
): string {
  return `# yaml-language-server: $schema=${schema}\nwords: ${language}\n${about}: ${id}\n\nsentences: []\n`;
}

/** The sentence as it is to stand: what has words keeps them, and the remarks on them. */
function sentenceNode(
  { text, places, entry, state, was }: MatchedSentence,
  nodes: SentenceNodes,
  taken: Set<YAMLMap>,
  saysTheSame: boolean,
): YAMLMap {
  const known = entry && nodes.of(entry);
  // What is said in two ways now was one sentence before, and that has its remarks.
  const node = known && taken.has(known) ? (known.clone() as YAMLMap) : (known ?? new YAMLMap());
  taken.add(node);
  setPlaces(node, places);
  setText(node, 'from', text);
  // What was stale before this has something else to look at.
  const isLookedAt = saysTheSame && entry?.was === undefined;
  if (state === 'stale' && !isLookedAt && was !== undefined) setText(node, 'was', was);
  else node.delete('was');
  if (!node.has('to')) node.set('to', nothingYet());
  return node;
}

/** Nothing stands behind a field that waits for its words. */
function nothingYet(): Scalar {
  const nothing = new Scalar('');
  nothing.type = Scalar.PLAIN;
  return nothing;
}
