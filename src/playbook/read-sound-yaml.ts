import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Span } from '../diagnostic/source-file.js';
import { controls } from './control-characters.js';
import type { Field, TextStyle, YamlNode } from './yaml-node.js';

const styles: Readonly<Record<ScalarEvent['style'], TextStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** Longer or deeper texts, in UTF-16 units and levels, are watched while they are read; see `composeYaml`. */
const most = { units: 50_000, levels: 40 };

/** Tabs, characters that may be strays, as `strayCharacters` tells, and the end of a document. */
const unusual =
  /^\.\.\.|[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]|\r(?!\n)/m;

/**
 * Reads a text that has nothing in it but texts, lists and fields, each written the usual way, in less than half
 * the time that looking for mistakes takes. `undefined` where anything in it asks for a closer look: that is no verdict on
 * the text. A node that comes back is the very one that the closer look gives, and it has nothing to report.
 */
export function readSoundYaml(text: string): YamlNode | undefined {
  if (text.length > most.units || unusual.test(text)) return undefined;
  const events = eventsOf(text);
  return events && new SoundReader(text, events).read();
}

function eventsOf(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: most.levels });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

class SoundReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): YamlNode | undefined {
    const document = this.#events[this.#next++];
    if (document?.type !== EVENT_ID.DOCUMENT) return undefined;
    if (document.explicitStart || document.explicitEnd || document.directives.length > 0) return undefined;
    const root = this.#readNode();
    return this.#isPop() && this.#next === this.#events.length ? root : undefined;
  }

  #readNode(): YamlNode | undefined {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#readText(event);
      case EVENT_ID.SEQUENCE:
        return this.#readList(event);
      case EVENT_ID.MAPPING:
        return this.#readFields(event);
      default:
        return undefined;
    }
  }

  #readText(event: ScalarEvent): YamlNode | undefined {
    const at = this.#spanOf(event);
    if (at === undefined || !isBare(event)) return undefined;
    const value = getScalarValue(this.#text, event);
    const style = styles[event.style];
    return style === 'double' && controls.test(value) ? undefined : { kind: 'text', at, value, style };
  }

  #readList(event: SequenceEvent): YamlNode | undefined {
    const isInBrackets = event.style === COLLECTION_STYLE.FLOW;
    const items: YamlNode[] = [];
    while (!this.#isPop()) {
      const item = this.#readNode();
      if (item === undefined) return undefined;
      items.push(item);
    }
    const end = isInBrackets
      ? this.#closed(items.at(-1)?.at.end ?? event.start + 1, ']')
      : this.#endOfLines(event.start, items.at(-1));
    return end !== undefined && isBare(event)
      ? { kind: 'list', at: { start: event.start, end }, items }
      : undefined;
  }

  #readFields(event: MappingEvent): YamlNode | undefined {
    const isInBraces = event.style === COLLECTION_STYLE.FLOW;
    // In brackets, a lone field needs no braces.
    if (!isBare(event) || (isInBraces && this.#text[event.start] !== '{')) return undefined;
    const fields = new Map<string, Field>();
    let last: YamlNode | undefined;
    while (!this.#isPop()) {
      const field = this.#readField();
      if (field === undefined || fields.has(field.name.value)) return undefined;
      fields.set(field.name.value, field);
      last = field.value;
    }
    const end = isInBraces
      ? this.#closed(last?.at.end ?? event.start + 1, '}')
      : this.#endOfLines(event.start, last);
    return end === undefined
      ? undefined
      : { kind: 'fields', at: { start: event.start, end }, fields, isInBraces };
  }

  #readField(): Field | undefined {
    const key = this.#readNode();
    if (key?.kind !== 'text' || key.value === '<<' || key.value.startsWith('-')) return undefined;
    const name = { value: key.value, at: key.at };
    const value = this.#readNode();
    return value && { name, value };
  }

  /** Passes over the end of what is being read; whether it was there. */
  #isPop(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  /** Where a bracket ends that closes after an offset; missing where more than a comma stands before it. */
  #closed(after: number, bracket: string): number | undefined {
    const at = this.#passOver(beforeBracket, after);
    return this.#text[at] === bracket ? at + 1 : undefined;
  }

  /**
   * Where a list or fields end that are not in brackets: with the line in which the last of them ends. Missing where a
   * remark follows that could belong to them.
   */
  #endOfLines(start: number, last: YamlNode | undefined): number | undefined {
    if (last === undefined) return undefined;
    const end = this.#passOver(restOfLine, last.at.end);
    const next = this.#passOver(beforeRemark, end);
    const isRemark = this.#text[next] === '#' && this.#columnOf(next) >= this.#columnOf(start);
    return isRemark ? undefined : end;
  }

  #columnOf(offset: number): number {
    return offset - this.#text.lastIndexOf('\n', offset - 1);
  }

  /** The offset after what a sticky expression, which always fits, takes in. */
  #passOver(expression: RegExp, from: number): number {
    expression.lastIndex = from;
    expression.test(this.#text);
    return expression.lastIndex;
  }

  /** The stretch of a text with its quotes, or with the line that begins its block. */
  #spanOf({ style, valueStart, valueEnd, chomping }: ScalarEvent): Span | undefined {
    if (valueStart < 0) return undefined;
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
      return { start: valueStart - 1, end: valueEnd + 1 };
    const line = this.#text.slice(this.#text.lastIndexOf('\n', valueStart - 2) + 1, valueStart);
    const [header] = blockHeader.exec(line) ?? [];
    if (header === undefined || chomping === CHOMPING_MODE.KEEP) return undefined;
    const [blank] = blankLines.exec(this.#text.slice(valueStart, valueEnd)) ?? [''];
    // How much of a line of spaces belongs to the block is not plain to see.
    if (blank.includes(' ')) return undefined;
    return { start: valueStart - header.length, end: valueEnd - blank.length };
  }
}

const beforeBracket = /[ \n\r]*,?[ \n\r]*/y;
/** Blocks have come to the end of a line already. */
const restOfLine = /(?<=\n)|[ ]*(?:#.*)?(?:\r?\n)?/y;
const beforeRemark = /[ \r\n]*/y;
const blankLines = /(?<=\n)[ \r\n]+$/;
const blockHeader = /[|>][-+1-9]*\n$/;

function isBare(event: ScalarEvent | SequenceEvent | MappingEvent): boolean {
  return event.anchorStart < 0 && event.tagStart < 0;
}
