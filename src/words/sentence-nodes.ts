import { isMap, isSeq, Scalar, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { sentenceKey, type TranslatedSentence, type Translation } from '../playbook/translation.js';

/** The sentences of a file of words as they stand in its document, with the remarks that stand with them. */
export class SentenceNodes {
  readonly #document: Document.Parsed;
  readonly #nodes = new Map<TranslatedSentence, YAMLMap>();
  readonly #aside: YAMLMap[] = [];

  constructor(document: Document.Parsed, translation: Translation) {
    this.#document = document;
    for (const name of ['sentences', 'gone'] as const) {
      const list = document.get(name);
      const maps = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
      for (const [at, entry] of translation[name].entries()) {
        const node = maps[at];
        if (node) this.#nodes.set(entry, node);
      }
    }
  }

  of(entry: TranslatedSentence): YAMLMap {
    const node = this.#nodes.get(entry);
    if (!node) throw new Error('a sentence that stands in no file');
    return node;
  }

  /** Makes a sentence of its own of some of the places of another, right behind it: it is said in other words there. */
  split(entry: TranslatedSentence, places: readonly string[]): YAMLMap {
    const node = this.of(entry);
    const own = node.clone() as YAMLMap;
    setPlaces(
      node,
      placesOf(node).filter((place) => !places.includes(place)),
    );
    setPlaces(own, places);
    const list = this.#document.get('sentences') as YAMLSeq;
    list.items.splice(list.items.indexOf(node) + 1, 0, own);
    return own;
  }

  /** Keeps words for what is not said. */
  keepAside({ from, to }: TranslatedSentence): void {
    const node = new YAMLMap();
    setText(node, 'from', from.value);
    setText(node, 'to', to?.value ?? '');
    this.#aside.push(node);
  }

  /** Puts what was kept aside under `gone`. */
  write(): void {
    if (this.#aside.length === 0) return;
    const list = this.#document.get('gone');
    this.setList('gone', [...(isSeq(list) ? (list.items as YAMLMap[]) : []), ...this.#aside]);
  }

  setList(name: 'sentences' | 'gone', items: readonly YAMLMap[]): void {
    const list = this.#document.get(name);
    if (items.length === 0 && name === 'gone') this.#document.delete(name);
    else if (isSeq(list)) {
      list.items = [...items];
      list.flow = items.length === 0;
    } else {
      const made = new YAMLSeq();
      made.items = [...items];
      this.#document.set(name, made);
    }
  }
}

/** Writes a text, unless the same words stand there: those stay as they were written. */
export function setText(node: YAMLMap, name: string, text: string): void {
  const before = node.get(name);
  if (typeof before === 'string' && sentenceKey(before) === sentenceKey(text)) return;
  node.set(name, new Scalar(text));
}

/** Writes where a sentence stands, unless that is there already. */
export function setPlaces(node: YAMLMap, places: readonly string[]): void {
  const [only, ...others] = places;
  if (placesOf(node).join('\n') === places.join('\n')) return;
  if (others.length === 0) return node.set('at', new Scalar(only));
  const list = new YAMLSeq();
  list.flow = true;
  list.items = places.map((place) => new Scalar(place));
  node.set('at', list);
}

function placesOf(node: YAMLMap): readonly string[] {
  const at = node.get('at', true) as unknown;
  if (isSeq(at)) return at.items.map((item) => String((item as Scalar).value));
  return at instanceof Scalar ? [String(at.value)] : [];
}
