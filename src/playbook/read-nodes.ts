import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Fault, RelatedPlace } from '../diagnostic/fault.js';
import type { Span } from '../diagnostic/source-file.js';
import { optionList } from '../expression/describe-type.js';
import { plainNumber } from '../expression/plain-number.js';
import { controls } from './control-characters.js';
import type { DraftText } from './draft-text.js';
import { wayOutForWords } from './syntax-slip.js';
import type { Written } from './written.js';
import type { Field, TextStyle, YamlNode } from './yaml-node.js';

const styles: Readonly<Record<string, TextStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Nobody mends more than this before the file is checked again. */
const mostFaults = 200;

/**
 * Turns the tree of the `yaml` package into ours, and reports what YAML allows but would damage what a trainer means:
 * tags, anchors, aliases, merge keys, a field written twice, a comma that cuts words in two.
 */
export class NodeReader {
  readonly #draft: DraftText;
  readonly #faults: Fault[];

  constructor(draft: DraftText, faults: Fault[]) {
    this.#draft = draft;
    this.#faults = faults;
  }

  read(node: Node): YamlNode {
    const at = this.#spanOf(node);
    if (this.#draft.isBroken(at.start)) return { kind: 'broken', at };
    if (isAlias(node)) return this.#refuseAlias(at);
    if (node.tag !== undefined) return this.#refuseTag(at);
    const value = this.#readValue(node, at);
    if (node.anchor === undefined) return value;
    this.#refuseAnchor(node.anchor, at);
    return value.kind === 'text' ? { kind: 'broken', at } : value;
  }

  #readValue(node: Node, at: Span): YamlNode {
    if (isScalar(node)) return this.#readText(node, at);
    if (isMap(node)) return this.#readFields(node, at);
    if (!isSeq(node)) throw new Error('a value of a kind that YAML does not have');
    return { kind: 'list', at, items: node.items.map((item) => this.#readItem(item, at)) };
  }

  /** In brackets an item may be a lone field, as in `[One thing: sorry]`. */
  #readItem(item: unknown, near: Span): YamlNode {
    if (!isPair(item)) return this.read(item as Node);
    const fields = new Map<string, Field>();
    this.#readField(item as Pair<Node, Node | null>, fields, []);
    return { kind: 'fields', at: near, fields, isInBraces: true };
  }

  #readText(node: Scalar, at: Span): YamlNode {
    const value = String(node.value);
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    if (style === 'plain' && value === '') return { kind: 'empty', at };
    if (style === 'double' && controls.test(value)) {
      this.#report(
        'control-character',
        at,
        'this text holds a character that cannot be seen',
        'leave out the `\\` that makes it',
      );
      return { kind: 'broken', at };
    }
    return { kind: 'text', at, value, style };
  }

  #readFields(map: YAMLMap, at: Span): YamlNode {
    const isInBraces = map.flow === true;
    const fields = new Map<string, Field>();
    const [alone, again]: [Span[], Written<string>[]] = [[], []];
    const faultsBefore = this.#faults.length;
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      if (isInBraces && !pair.value) alone.push(this.#spanOf(pair.key));
      else this.#readField(pair, fields, again);
    }
    if (again.length > 0) this.#refuseAgain(again, fields);
    // What is cut in two inside of it was reported there.
    if (alone.length > 0 && this.#faults.length === faultsBefore) this.#refuseAlone(alone[0]!, fields, at);
    const isBroken =
      fields.has('-') || (alone.length > 0 && (fields.size === 0 || this.#draft.isExplainedAt(at.start)));
    return isBroken ? { kind: 'broken', at } : { kind: 'fields', at, fields, isInBraces };
  }

  /** Takes the field in; one that is there already goes to `again`. */
  #readField(
    { key, value }: Pair<Node, Node | null>,
    fields: Map<string, Field>,
    again: Written<string>[],
  ): void {
    const at = this.#spanOf(key);
    if (!isScalar(key) || key.tag !== undefined || key.anchor !== undefined) {
      this.#report('syntax', at, 'the name of a field has to be plain words', 'put the words in quotes');
      return;
    }
    const name = String(key.value);
    if (/^-\w/.test(name)) return this.#refuseDash(at, fields);
    if (name === '<<') return this.#refuseMerge(at);
    const read = value ? this.read(value) : ({ kind: 'empty', at: { start: at.end, end: at.end } } as const);
    if (fields.has(name)) again.push({ value: name, at });
    else fields.set(name, { name: { value: name, at }, value: read });
  }

  /** `-say: x`; one message for the whole list. */
  #refuseDash(at: Span, fields: Map<string, Field>): void {
    const dash = { start: at.start, end: at.start + 1 };
    if (!fields.has('-'))
      this.#report('syntax', dash, 'there has to be a space after the `-` of a list', 'put one in');
    fields.set('-', { name: { value: '-', at }, value: { kind: 'broken', at } });
  }

  #refuseAlone(alone: Span, fields: Map<string, Field>, braces: Span): void {
    if (this.#refuseDecimalComma(alone, fields)) return;
    if (fields.size === 0) {
      const { text } = this.#draft.file;
      const names = text
        .slice(braces.start + 1, text.indexOf('}', alone.start))
        .split(',')
        .map((name) => name.trim());
      if (names.length > 1 && names.every((name) => /^\w+$/.test(name))) {
        const message = 'braces hold fields, and a list stands in brackets';
        return this.#report('needs-quotes', braces, message, `write \`[${names.join(', ')}]\``);
      }
      const [, name, value] =
        /^([\w-]+)\s*:?=\s*([^=]+)$/.exec(this.#draft.file.text.slice(alone.start, alone.end)) ?? [];
      if (name !== undefined) {
        const message = `\`${name}\` has an \`=\` where a field has a \`:\``;
        this.#report('syntax', alone, message, `write \`${name}: ${value}\``);
        return;
      }
      const isWorkedOut = /\b(when|amount|cost|of):\s*$/.test(text.slice(0, braces.start).slice(-20));
      if (isWorkedOut && names.length === 1)
        return this.#report(
          'needs-quotes',
          braces,
          'a fact stands in braces only among words',
          `write \`${names[0]}\``,
        );
      const message = 'a value that begins with `{` is taken for fields, not for words';
      this.#report('needs-quotes', braces, message, this.#wayOut(braces));
      return;
    }
    const words = this.#draft.file.text.slice(alone.start, alone.end);
    const list = this.#listCutUp(alone, fields);
    const message = `\`${words}\` is cut off from what stands before it: in braces, a comma ends a value`;
    const help = list === undefined ? 'put the whole value in double quotes' : `write \`[${list}]\``;
    this.#report('needs-quotes', alone, message, help);
  }

  /** `options: parts, staff`; what stands before the comma is read no further. */
  #listCutUp(alone: Span, fields: Map<string, Field>): string | undefined {
    const { text } = this.#draft.file;
    const before = [...fields.values()].find(
      ({ value }) => value.at.end === text.lastIndexOf(',', alone.start),
    );
    if (before === undefined) return undefined;
    fields.set(before.name.value, { name: before.name, value: { kind: 'broken', at: before.value.at } });
    const rest = text.slice(before.value.at.start).split(/[}\n]|, *[\w-]+:/, 1)[0]!;
    const names = rest.replace(/^[([]|[)\]]$/g, '').split(/ *, */);
    return names.every((name) => /^[\w-]+$/.test(name)) ? names.join(', ') : undefined;
  }

  /** `{each: 60,00}`, where what stands before the comma is read no further. */
  #refuseDecimalComma(alone: Span, fields: Map<string, Field>): boolean {
    const { text } = this.#draft.file;
    const before = [...fields.values()].find(({ value }) => value.at.end === alone.start - 1);
    const amount = before && text.slice(before.value.at.start, alone.end);
    const help = amount?.includes(',') ? plainNumber(amount, 2) : undefined;
    if (before === undefined || help === undefined) return false;
    const at = { start: before.value.at.start, end: alone.end };
    this.#report('needs-quotes', at, 'in braces, a comma ends a value, and so cuts this amount in two', help);
    fields.set(before.name.value, { name: before.name, value: { kind: 'broken', at } });
    return true;
  }

  /** Several at once are most likely another item, whose `-` is missing. */
  #refuseAgain([second, ...others]: readonly Written<string>[], fields: ReadonlyMap<string, Field>): void {
    const { value, at } = second!;
    const also =
      others.length === 0
        ? ''
        : `, and so ${others.length === 1 ? 'is' : 'are'} ${optionList(others.map((other) => `\`${other.value}\``))}`;
    const message = `\`${value}\` is written twice in the same place${also}; only one can count`;
    const help =
      others.length === 0
        ? 'keep one of the two'
        : 'keep one of each; if something new begins here, put `- ` in front of it';
    const related = {
      file: this.#draft.file,
      span: fields.get(value)!.name.at,
      message: 'it was first written here',
    };
    this.#report('duplicate-field', at, message, help, related);
  }

  #refuseMerge(at: Span): void {
    const message = '`<<` copies fields from elsewhere, which playbooks do not have';
    this.#report('anchor-or-alias', at, message, 'write the fields out here');
  }

  #refuseAlias(at: Span): YamlNode {
    const message =
      'a value that begins with `*` is taken for a reference to something elsewhere, which playbooks do not have';
    this.#report('anchor-or-alias', at, message, this.#wayOut(at));
    return { kind: 'broken', at };
  }

  #refuseAnchor(anchor: string, value: Span): void {
    const message = `a value that begins with \`&\` is taken for a name to refer to elsewhere, which playbooks do not have`;
    const at = this.#markBefore(`&${anchor}`, value);
    this.#report('anchor-or-alias', at, message, this.#wayOut(at));
  }

  #refuseTag(value: Span): YamlNode {
    const at = this.#markBefore('!', value);
    const message = 'what stands behind `!` at the start of a value is lost, up to the first space';
    this.#report('tag', at, message, `write \`not\` for \`!\`; ${this.#wayOut(at)}`);
    return { kind: 'broken', at };
  }

  /** The stretch from a mark in front of a value to the end of the value. */
  #markBefore(mark: string, value: Span): Span {
    const start = this.#draft.file.text.lastIndexOf(mark, value.start);
    return { start: Math.max(0, start), end: Math.max(value.end, start + mark.length) };
  }

  /** What is found in a line that was explained comes from the same slip. */
  #report(code: string, span: Span, message: string, help: string, related?: RelatedPlace): void {
    if (this.#faults.length >= mostFaults || this.#draft.isExplainedAt(span.start)) return;
    const more = { help, ...(related && { related: [related] }) };
    this.#faults.push({ file: this.#draft.file, span, code, severity: 'error', message, ...more });
  }

  #wayOut({ start }: Span): string {
    return wayOutForWords(this.#draft.file.text, start);
  }

  #spanOf(node: Node): Span {
    return this.#draft.originSpan({ start: node.range![0], end: node.range![1] });
  }
}
