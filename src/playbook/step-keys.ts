import type { YamlNode } from './yaml-node.js';

const mostCharacters = 40;

/** Gives every step of a playbook a key of its own, in the order of the file. Names that were given by hand come first. */
export class StepKeys {
  readonly #reserved: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  /** The number that was tried last for a key, because all below it are taken. */
  readonly #numbers = new Map<string, number>();

  /** `root` is the whole playbook. */
  constructor(root: YamlNode) {
    const names = new Set<string>();
    collectNames(root, names);
    this.#reserved = names;
  }

  /** The step's own name, or as near to it as is free. */
  takeName(name: string): string {
    return this.#take(name, (key) => !this.#taken.has(key) && (key === name || !this.#reserved.has(key)));
  }

  /** A key made of what the step is about. */
  takeSlug(title: string, kind: string): string {
    return this.#take(slugOf(title) || kind, (key) => !this.#taken.has(key) && !this.#reserved.has(key));
  }

  #take(wanted: string, isFree: (key: string) => boolean): string {
    let key = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (!isFree(key)) key = `${wanted}_${++number}`;
    this.#numbers.set(wanted, number);
    this.#taken.add(key);
    return key;
  }
}

function collectNames(node: YamlNode, names: Set<string>): void {
  if (node.kind === 'list') for (const item of node.items) collectNames(item, names);
  if (node.kind !== 'fields') return;
  const name = node.fields.get('step')?.value;
  if (name?.kind === 'text') names.add(name.value.trim());
  for (const field of node.fields.values()) collectNames(field.value, names);
}

/** The letters and digits of a title in small letters, with `_` between the words. */
function slugOf(title: string): string {
  // Enough for the longest key, however long the words of the step are.
  const start = title
    .slice(0, 4 * mostCharacters)
    .toLowerCase()
    .replaceAll(/['’]/g, '');
  const words = start.match(isAscii.test(start) ? /[a-z0-9_]+/g : /[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const slug = words.join('_');
  return slug.length <= mostCharacters
    ? slug
    : [...slug].slice(0, mostCharacters).join('').replace(/_+$/, '');
}

const isAscii = /^[\0-\x7f]*$/;
