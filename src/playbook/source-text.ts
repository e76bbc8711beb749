import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { TextNode, TextStyle } from './yaml-node.js';
import type { WrittenText } from './written.js';

/**
 * The place of a stretch of a text's `value`, whether it was written plain, in quotes or as a block of lines. Only texts
 * that were read from a file know it; of others, and of those that were kept as plain data, it is the place of the whole.
 */
export function spanOf(text: WrittenText, start: number, end: number): Span {
  if (text instanceof SourceText) return text.spanOf(start, end);
  const part = wholes.get(text);
  return part ? spanOf(part.whole, part.start + start, part.start + end) : text.at;
}

/** The text of a node, whose characters know where they stand in the file. */
export class SourceText implements WrittenText {
  readonly value: string;
  readonly at: Span;
  readonly #file: SourceFile;
  readonly #style: TextStyle;
  #places: readonly Place[] | undefined;

  constructor(file: SourceFile, { at, value, style }: TextNode) {
    this.value = withoutLastBreaks(value);
    this.at = at;
    this.#file = file;
    this.#style = style;
  }

  spanOf(start: number, end: number): Span {
    this.#places ??= placesOf(this.value, this.#style, this.#file.text.slice(this.at.start, this.at.end));
    const first = this.#places[start]?.start ?? this.at.end - this.at.start;
    const last = end > start ? (this.#places[end - 1]?.end ?? first) : first;
    return { start: this.at.start + first, end: this.at.start + Math.max(first, last) };
  }
}

/** A stretch of a text as a text of its own, without the spaces around it. Where it stands is worked out when it is asked. */
export function textPart(whole: WrittenText, from: number, to: number): WrittenText {
  const words = whole.value.slice(from, to);
  const value = words.trim();
  const part = {
    value,
    get at(): Span {
      return spanOf(part, 0, value.length);
    },
  };
  wholes.set(part, { whole, start: from + (words.length - words.trimStart().length) });
  return part;
}

/** What parts are parts of, and from where on. */
const wholes = new WeakMap<WrittenText, { readonly whole: WrittenText; readonly start: number }>();

/** A block of lines ends with a line break that nobody meant. */
export function withoutLastBreaks(value: string): string {
  let { length } = value;
  while (value[length - 1] === '\n') length--;
  return value.slice(0, length);
}

/** Where a character of the value stands in the source, or what stands for it there, such as `\n`. */
type Place = Span;

interface Unit extends Place {
  readonly character: string;
}

/**
 * The places of the value's characters. What YAML does to a source is taken in two parts: first each style's own writing
 * (indentation, quotes, escapes) is undone character by character; what is left differs from the value only in its line
 * breaks, which folding turns into spaces or drops, so both are walked side by side. Source: YAML 1.2.2, "Line Folding".
 */
function placesOf(value: string, style: TextStyle, source: string): readonly Place[] {
  const units = unitsOf(value, style, source);
  const places: Place[] = [];
  let at = 0;
  for (const character of value.split('')) {
    while (at < units.length && !stands(units[at]!, character)) at++;
    const unit = units[at] ?? { start: source.length, end: source.length };
    places.push({ start: unit.start, end: unit.end });
    at++;
  }
  return places;
}

function stands(unit: Unit, character: string): boolean {
  return unit.character === character || (unit.character === '\n' && character === ' ');
}

function unitsOf(value: string, style: TextStyle, source: string): readonly Unit[] {
  switch (style) {
    case 'plain':
      return foldableUnits(source, 0, source.length, undefined);
    case 'single':
      return foldableUnits(source, 1, source.length - 1, readApostrophes);
    case 'double':
      return foldableUnits(source, 1, source.length - 1, readEscape);
    case 'literal':
    case 'folded':
      return blockUnits(source, value);
  }
}

/** What an escape at an offset stands for, and how long it is. */
type EscapeReader = (
  source: string,
  at: number,
) => { readonly text: string; readonly length: number } | undefined;

/** A line break counts as one, with the spaces around it. */
function foldableUnits(
  source: string,
  start: number,
  end: number,
  readEscapeAt: EscapeReader | undefined,
): readonly Unit[] {
  const units: Unit[] = [];
  const spaces = /[ \t]*(?:\r?\n[ \t]*)?/y;
  for (let at = start; at < end;) {
    spaces.lastIndex = at;
    const space = spaces.exec(source)![0];
    if (space.includes('\n')) units.push({ character: '\n', start: at, end: at + space.length });
    else
      for (let each = 0; each < space.length; each++)
        units.push({ character: space[each]!, start: at + each, end: at + each + 1 });
    at += space.length;
    if (space !== '' || at >= end) continue;
    const { text, length } = readEscapeAt?.(source, at) ?? { text: source[at]!, length: 1 };
    for (const character of text.split('')) units.push({ character, start: at, end: at + length });
    at += length;
  }
  return units;
}

const readApostrophes: EscapeReader = (source, at) =>
  source.startsWith("''", at) ? { text: "'", length: 2 } : undefined;

const shortEscapes: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b',
  N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
}; // prettier-ignore

/** At the end of a line, joins it to the next. */
const joinEscape = /\\\r?\n[ \t]*/y;
const codeEscape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;

/** Source: YAML 1.2.2, "Escaped Characters". */
const readEscape: EscapeReader = (source, at) => {
  if (source[at] !== '\\') return undefined;
  codeEscape.lastIndex = joinEscape.lastIndex = at;
  const join = joinEscape.exec(source);
  if (join) return { text: '', length: join[0].length };
  const code = codeEscape.exec(source);
  if (code)
    return {
      text: String.fromCodePoint(parseInt(code[1] ?? code[2] ?? code[3]!, 16)),
      length: code[0].length,
    };
  const mark = source[at + 1] ?? '';
  return { text: shortEscapes[mark] ?? mark, length: 2 };
};

/**
 * The lines after `|` or `>` without their indentation. How deep that is, the value tells: its first words have lost just
 * that many spaces.
 */
function blockUnits(source: string, value: string): readonly Unit[] {
  const header = source.indexOf('\n') + 1;
  const indent = spacesBeforeWords(source.slice(header)) - spacesBeforeWords(value);
  const units: Unit[] = [];
  for (let start = header; start > 0 && start < source.length;) {
    const next = source.indexOf('\n', start);
    const end = next === -1 ? source.length : next;
    const textEnd = source[end - 1] === '\r' ? end - 1 : end;
    for (let at = start + indent; at < textEnd; at++)
      units.push({ character: source[at]!, start: at, end: at + 1 });
    units.push({ character: '\n', start: textEnd, end: Math.min(end + 1, source.length) });
    start = end + 1;
  }
  return units;
}

/** Of the first line with anything on it. */
function spacesBeforeWords(text: string): number {
  return /^ *(?=[^\s])/m.exec(text)?.[0].length ?? 0;
}
