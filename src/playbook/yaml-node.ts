import type { Span } from '../diagnostic/source-file.js';
import type { Written } from './written.js';

/**
 * What a file says, as plain data with places: every value is text until its place in the language reads it. Nothing in
 * it knows of the library that read it, and all of it can be kept and loaded again.
 */
export type YamlNode = TextNode | ListNode | FieldsNode | EmptyNode | BrokenNode;

export type TextStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** Text, in the way it was written: plain, in quotes, or as a block of lines after `|` or `>`. */
export interface TextNode {
  readonly kind: 'text';
  readonly at: Span;
  readonly value: string;
  readonly style: TextStyle;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Span;
  readonly items: readonly YamlNode[];
}

/** Fields by name, in the order in which they were written. */
export interface FieldsNode {
  readonly kind: 'fields';
  readonly at: Span;
  readonly fields: ReadonlyMap<string, Field>;
  /** Written in one line, in `{…}`. */
  readonly isInBraces: boolean;
}

export interface Field {
  readonly name: Written<string>;
  readonly value: YamlNode;
}

/** A place where nothing was written, as behind `say:` with nothing after it. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly at: Span;
}

/** What stood here could not be read; why was reported. */
export interface BrokenNode {
  readonly kind: 'broken';
  readonly at: Span;
}

/** The node as data without places, for the rules of shape: text, lists, objects without a prototype, and `null`. */
export function plainData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'list':
      return node.items.map(plainData);
    case 'fields': {
      const data = Object.create(null) as Record<string, unknown>;
      for (const [name, field] of node.fields) data[name] = plainData(field.value);
      return data;
    }
    case 'empty':
    case 'broken':
      return null;
  }
}
