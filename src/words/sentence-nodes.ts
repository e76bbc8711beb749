import { isMap, isSeq, Scalar, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { sameSentence, type TranslatedSentence, type Translation } from '../playbook/translation.js';

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
  if (typeof before === 'string' && sameSentence(before) === sameSentence(text)) return;
  node.set(name, new Scalar(text));
}
