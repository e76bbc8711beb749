import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { composeYaml } from '../playbook/compose-yaml.js';
import type { FileKind } from '../playbook/file-kind.js';
import { alignTable } from './align-table.js';
import { fileShape, sectionsApart } from './file-shapes.js';
import type { Shape } from './shape.js';
import { lowerLastRemark, raiseFirstRemark, settleRemarks } from './settle-remarks.js';
import { foldedOnlyInBlocks, settleText, widest } from './text-style.js';

/**
 * A file's text in the one layout that all have: fields in the order of the docs, at most one blank line between blocks,
 * quotes only where YAML needs them. Remarks stay with what they stand before or behind, and what the file says stays the
 * same. What is in braces stays in braces where it fits on its line. The text has to be free of what `readYaml` finds.
 */
export function layOut(written: string, kind: FileKind): string {
  const text = written.replaceAll('\r\n', '\n');
  const { document } = composeYaml(text);
  if (!isMap(document?.contents)) throw new Error('a file without fields was to be laid out');
  new Layout(text).settle(document.contents, fileShape(kind, targetsIn(document)));
  for (const { key } of document.contents.items.slice(1) as Field[])
    if (sectionsApart[kind].has(key.value)) key.spaceBefore = true;
  lowerLastRemark(document.contents, document);
  return withLineEndsOf(written, printed(document));
}

type Field = Pair<Scalar<string>, Node | null>;

function targetsIn(document: Document): ReadonlySet<string> {
  const targets = new Set<string>();
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'go_to' && isScalar(value)) targets.add(String(value.value).trim());
    },
  });
  return targets;
}

/** Where something stands: in lines indented so far, itself beginning at this column. */
interface Standing {
  readonly shape: Shape;
  readonly indent: number;
  readonly column: number;
  readonly isInBraces: boolean;
  /** A remark to the check speaks of the line, so what is on it stays on it. */
  readonly isHeld: boolean;
}

class Layout {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  settle(file: YAMLMap, shape: Shape): void {
    settleRemarks(file, this.#text);
    this.#node(file, { shape, indent: 0, column: 0, isInBraces: false, isHeld: false });
  }

  #node(node: Node | null, standing: Standing): void {
    if (isScalar<string>(node)) this.#scalar(node, standing);
    if (!isMap(node) && !isSeq(node)) return;
    if (isMap(node)) sortFields(node, standing.shape);
    const isInBraces = standing.isInBraces || node.flow === true;
    this.#inside(node, { ...standing, isInBraces });
    if (standing.isInBraces || node.flow !== true || fits(node, standing)) return;
    node.flow = false;
    this.#inside(node, standing);
  }

  #inside(node: YAMLMap | YAMLSeq, standing: Standing): void {
    if (isMap(node) && !standing.isInBraces) raiseFirstRemark(node);
    if (isMap(node)) this.#fields(node, standing);
    else this.#items(node, standing);
  }

  #fields(map: YAMLMap, standing: Standing): void {
    for (const [index, { key, value }] of (map.items as Field[]).entries()) {
      if (index === 0) delete key.spaceBefore;
      this.#scalar(key, { ...standing, isInBraces: true });
      // The package takes the blank line after a field with nothing behind it for one before that nothing.
      if (isScalar(value) && value.value === '') delete value.spaceBefore;
      if (isTable(key, value, map)) value.value = alignTable(value.value);
      const column = standing.indent + key.value.length + 2;
      const more = { shape: standing.shape.inner(key.value), indent: standing.indent + 2, column };
      this.#node(value, { ...standing, ...more, isHeld: isHeld(key) });
    }
  }

  #items(list: YAMLSeq, standing: Standing): void {
    const indent = standing.indent + 2;
    for (const [index, item] of (list.items as Node[]).entries()) {
      if (isPair(item)) continue;
      if (index === 0) delete item.spaceBefore;
      else if (isMap(item) && (item.has('stage') || item.has('from'))) item.spaceBefore = true;
      this.#node(item, { ...standing, indent, column: indent, isHeld: isHeld(item) });
    }
  }

  #scalar(text: Scalar<string>, { column, isInBraces }: Standing): void {
    const source = text.range ? this.#text.slice(text.range[0], text.range[1]) : '';
    settleText(text, { column, isInBraces, source });
  }
}

/** Whether it is the table of a decision, on lines of its own. */
function isTable(key: Scalar<string>, value: Node | null, step: YAMLMap): value is Scalar<string> {
  if (key.value !== 'table' || !step.has('decide') || !isScalar(value)) return false;
  return value.type === 'BLOCK_LITERAL' && typeof value.value === 'string';
}

function isHeld({ commentBefore }: Node): boolean {
  return commentBefore?.includes('makeright-ignore') ?? false;
}

/** A remark before the first field is about that field, wherever it comes to stand. */
function sortFields(map: YAMLMap, shape: Shape): void {
  const fields = map.items as Field[];
  const written = new Map(
    fields.map(({ key, value }) => [key.value, isScalar(value) ? String(value.value).trim() : '']),
  );
  const order = shape.order(written);
  if (order.length === 0) return;
  const place = ({ key }: Field) => (order.includes(key.value) ? order.indexOf(key.value) : order.length);
  const sorted = fields.toSorted((one, other) => place(one) - place(other));
  if (sorted[0] !== fields[0] && map.flow !== true && map.commentBefore) {
    fields[0]!.key.commentBefore = map.commentBefore;
    delete map.commentBefore;
  }
  map.items = sorted;
}

/** Whether what is in braces can stand on its line. A remark behind it speaks of that line, which it then keeps. */
function fits(node: YAMLMap | YAMLSeq, { column, isHeld }: Standing): boolean {
  const line = new Document(node, { schema: 'failsafe' }).toString(options).trimEnd();
  if (node.comment || isHeld) return true;
  return !line.includes('\n') && column + line.length <= widest;
}

const options = {
  lineWidth: 0,
  flowCollectionPadding: false,
  commentString: (remark: string) => remark.replace(/^(?!$)(?: $)?/gm, '#').replace(/[ \t]+$/gm, ''),
};

function printed(document: Document.Parsed): string {
  document.setSchema('1.2', {
    schema: 'failsafe',
    customTags: (tags) =>
      tags.map((tag) =>
        typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str'
          ? foldedOnlyInBlocks(tag as never)
          : tag,
      ),
  });
  if (document.directives) document.directives.docStart = null;
  return document.toString(options);
}

/** Line ends are the file's own: a repository decides about them, not a layout. */
function withLineEndsOf(before: string, text: string): string {
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
