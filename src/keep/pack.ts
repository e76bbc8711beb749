/**
 * Plain data as text, and back: what JSON has, and besides it maps, sets, numbers that are not finite, and objects that
 * stand in several places and are the same one there. Objects of `known` are left out and put in again by their order.
 *
 * The text is JSON, which every engine reads faster than anything that we could write, and all of it ASCII, which it reads
 * fastest: the data as it is, in parts. Whatever JSON cannot say where it stands is a part of its own, and `links` tell where parts stand in each other.
 */
export function pack(value: unknown, known: readonly object[]): string {
  const packer = new Packer(value, known);
  packer.numberOf(value);
  return JSON.stringify(packer.parts).replace(/[^ -~]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What `pack` made a text of. Throws when it is not such a text. */
export function unpack(text: string, known: readonly object[]): unknown {
  const parts = JSON.parse(text) as readonly Part[];
  const values = parts.map((part) => valueOf(part, known));
  for (const [, content, links] of parts) for (const link of links) follow(link, content, values);
  for (const [at, [, content]] of parts.entries()) fill(values[at], content as readonly unknown[]);
  if (values.length === 0) throw new Error('there is nothing in it');
  return values[0];
}

/** What it is, what JSON can say of it (of a map its keys and values in turn), and what else stands in that. */
type Part = readonly [kind: number, content: unknown, links: readonly Link[]];

/** The way to a place, field by field, and at its end the number of the part that stands there. */
type Link = readonly (string | number)[];

const kinds = { data: 0, map: 1, set: 2, known: 3, number: 4, none: 5 } as const;

class Packer {
  readonly parts: Part[] = [];
  readonly #numbers = new Map<unknown, number>();
  readonly #known: ReadonlyMap<unknown, number>;
  /** Objects that stand in more than one place. */
  readonly #shared = new Set<object>();

  constructor(value: unknown, known: readonly object[]) {
    this.#known = new Map(known.map((object, at) => [object, at]));
    this.#findShared(value, new Set());
  }

  /** The number of the part that a value is; it becomes one if it was none. */
  numberOf(value: unknown): number {
    const number = this.#numbers.get(value);
    if (number !== undefined) return number;
    const links: Link[] = [];
    const next = this.parts.push([kinds.none, null, links]) - 1;
    this.#numbers.set(value, next);
    this.parts[next] = [...this.#partOf(value, links), links];
    return next;
  }

  #partOf(value: unknown, links: Link[]): readonly [kind: number, content: unknown] {
    if (value === undefined) return [kinds.none, null];
    if (typeof value === 'number' && !Number.isFinite(value)) return [kinds.number, String(value)];
    const known = this.#known.get(value);
    if (known !== undefined) return [kinds.known, known];
    if (value instanceof Map) return [kinds.map, this.#all(entriesOf(value).flat(1), [], links)];
    if (value instanceof Set) return [kinds.set, this.#all([...(value as Set<unknown>)], [], links)];
    return [kinds.data, this.#content(value, [], links)];
  }

  #placed(value: unknown, way: Link, links: Link[]): unknown {
    if (!this.#standsApart(value)) return this.#content(value, way, links);
    links.push([...way, this.numberOf(value)]);
    return 0;
  }

  #standsApart(value: unknown): boolean {
    if (typeof value === 'number') return !Number.isFinite(value);
    if (typeof value !== 'object' || value === null) return value === undefined;
    return this.#shared.has(value) || this.#known.has(value) || value instanceof Map || value instanceof Set;
  }

  #content(value: unknown, way: Link, links: Link[]): unknown {
    if (typeof value === 'function') throw new Error('a function is no data');
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.#all(value, way, links);
    const fields: [string, unknown][] = Object.entries(value);
    return Object.fromEntries(
      fields.map(([name, part]) => [name, this.#placed(part, [...way, name], links)]),
    );
  }

  #all(values: readonly unknown[], way: Link, links: Link[]): unknown[] {
    return values.map((value, at) => this.#placed(value, [...way, at], links));
  }

  #findShared(value: unknown, seen: Set<object>): void {
    if (typeof value !== 'object' || value === null || this.#known.has(value)) return;
    if (seen.has(value)) {
      this.#shared.add(value);
      return;
    }
    seen.add(value);
    for (const part of partsOf(value)) this.#findShared(part, seen);
  }
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Map) return entriesOf(value).flat(1);
  return value instanceof Set ? Array.from<unknown>(value) : Object.values(value);
}

function entriesOf(map: ReadonlyMap<unknown, unknown>): readonly (readonly [unknown, unknown])[] {
  return [...map];
}

/** A map or a set is filled only when all that belongs into it is there. */
function valueOf([kind, content]: Part, known: readonly object[]): unknown {
  switch (kind) {
    case kinds.data:
      return content;
    case kinds.map:
      return new Map();
    case kinds.set:
      return new Set();
    case kinds.known:
      return there(known, Number(content));
    case kinds.number:
      return Number(content);
    case kinds.none:
      return undefined;
    default:
      throw new Error('there is no such kind of part');
  }
}

function follow(link: Link, content: unknown, values: readonly unknown[]): void {
  const last = link.length - 2;
  let place = content as Record<string | number, unknown>;
  for (let at = 0; at < last; at++) place = place[own(place, link[at])] as typeof place;
  place[own(place, link[last])] = there(values, Number(link[last + 1]));
}

/** A name that is none of ours could reach into what all objects share. */
function own(place: object, name: string | number | undefined): string | number {
  if (name === undefined || !Object.hasOwn(place, name)) throw new Error('there is no such place');
  return name;
}

function fill(value: unknown, content: readonly unknown[]): void {
  if (value instanceof Set) for (const item of content) value.add(item);
  if (value instanceof Map)
    for (let at = 0; at < content.length; at += 2) value.set(content[at], content[at + 1]);
}

function there(all: readonly unknown[], at: number): unknown {
  if (!(at in all)) throw new Error('it refers to what is not there');
  return all[at];
}
