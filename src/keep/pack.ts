/**
 * Plain data as text, and back: what JSON has, and besides it maps, sets, numbers that are not finite, and objects that
 * stand in several places and are the same one there. Objects of `known` are left out and put in again by their order.
 *
 * Each object is a list that begins with what it is: the number of its shape (its names, in order), or one of `marks`.
 */
export function pack(value: unknown, known: readonly object[]): string {
  const packer = new Packer(value, known);
  const packed = packer.pack(value);
  return JSON.stringify([packer.shapes, packed]);
}

/** What `pack` made a text of. Throws when it is not such a text. */
export function unpack(text: string, known: readonly object[]): unknown {
  const [shapes, packed] = JSON.parse(text) as [Shape[], Packed];
  // A name that is none of ours could reach into what all objects share.
  if (shapes.some((names) => names.includes('__proto__'))) throw new Error('nothing of ours has this shape');
  return new Unpacker(shapes, known).unpack(packed);
}

type Shape = readonly string[];
type Packed = string | number | boolean | null | readonly Packed[];

const marks = { list: -1, map: -2, set: -3, first: -4, again: -5, known: -6, number: -7, none: -8 } as const;

class Packer {
  readonly shapes: Shape[] = [];
  readonly #shapeNumbers = new Map<string, number>();
  readonly #known: ReadonlyMap<object, number>;
  /** Objects that stand in more than one place, by the number that they get in the first. */
  readonly #shared = new Map<object, number | undefined>();
  #numbered = 0;

  constructor(value: unknown, known: readonly object[]) {
    this.#known = new Map(known.map((object, at) => [object, at]));
    this.#findShared(value, new Set());
  }

  pack(value: unknown): Packed {
    if (typeof value === 'number') return Number.isFinite(value) ? value : [marks.number, String(value)];
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (value === undefined) return [marks.none];
    if (typeof value !== 'object') throw new Error(`a ${typeof value} is no data`);
    const known = this.#known.get(value);
    if (known !== undefined) return [marks.known, known];
    if (!this.#shared.has(value)) return this.#packObject(value);
    const number = this.#shared.get(value);
    if (number !== undefined) return [marks.again, number];
    this.#shared.set(value, this.#numbered++);
    return [marks.first, this.#packObject(value)];
  }

  #packObject(value: object): Packed {
    const all = (parts: Iterable<unknown>) => Array.from(parts, (part) => this.pack(part));
    if (Array.isArray(value)) return [marks.list, ...all(value)];
    if (value instanceof Map) return [marks.map, ...all(partsOf(value))];
    if (value instanceof Set) return [marks.set, ...all(value)];
    const fields = Object.entries(value);
    return [
      this.#shapeOf(fields.map(([name]) => name)),
      ...all(fields.map(([, part]: [string, unknown]) => part)),
    ];
  }

  #shapeOf(names: Shape): number {
    const spelled = names.join();
    const number = this.#shapeNumbers.get(spelled) ?? this.shapes.push(names) - 1;
    this.#shapeNumbers.set(spelled, number);
    return number;
  }

  #findShared(value: unknown, seen: Set<object>): void {
    if (typeof value !== 'object' || value === null || this.#known.has(value)) return;
    if (seen.has(value)) {
      this.#shared.set(value, undefined);
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

class Unpacker {
  readonly #shapes: readonly Shape[];
  readonly #known: readonly object[];
  readonly #numbered: unknown[] = [];

  constructor(shapes: readonly Shape[], known: readonly object[]) {
    this.#shapes = shapes;
    this.#known = known;
  }

  unpack(packed: Packed): unknown {
    if (typeof packed !== 'object' || packed === null) return packed;
    const [mark, second = null] = packed;
    switch (mark) {
      case marks.list:
        return this.#all(packed);
      case marks.map:
        return this.#map(packed);
      case marks.set:
        return new Set(this.#all(packed));
      case marks.first:
        return this.#first(second);
      case marks.again:
        return there(this.#numbered[Number(second)]);
      case marks.known:
        return there(this.#known[Number(second)]);
      case marks.number:
        return Number(second);
      case marks.none:
        return undefined;
      default:
        return this.#object(there(this.#shapes[Number(mark)]), packed);
    }
  }

  #all(parts: readonly Packed[]): unknown[] {
    const all: unknown[] = [];
    for (let at = 1; at < parts.length; at++) all.push(this.unpack(parts[at]!));
    return all;
  }

  #map(parts: readonly Packed[]): Map<unknown, unknown> {
    const map = new Map<unknown, unknown>();
    for (let at = 1; at < parts.length; at += 2)
      map.set(this.unpack(parts[at]!), this.unpack(parts[at + 1]!));
    return map;
  }

  #first(packed: Packed): unknown {
    const number = this.#numbered.push(undefined) - 1;
    return (this.#numbered[number] = this.unpack(packed));
  }

  #object(names: Shape, parts: readonly Packed[]): object {
    const object: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) object[names[at]!] = this.unpack(parts[at + 1]!);
    return object;
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it refers to what is not there');
  return value;
}
