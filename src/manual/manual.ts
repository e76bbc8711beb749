import type { PlaybookGraph } from '../graph/playbook-graph.js';
import type { TreeNode } from '../graph/tree-of.js';
import type { Words } from '../graph/words.js';
import type { WrittenText } from '../playbook/written.js';

/** A library as a book: what stands in it and in which order. How it looks is decided by whoever prints it. */
export interface Manual {
  readonly title: string;
  /** What it is and of which day, a sentence. */
  readonly about: string;
  /** A language of BCP 47. */
  readonly language: string;
  readonly parts: readonly ManualPart[];
}

export interface ManualPart {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly chapters: readonly Chapter[];
}

/** A situation, or a side of the house. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** What tells this edition from others: a playbook's name and version. */
  readonly edition?: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  /** What customers say, each line in their own words. */
  | { readonly kind: 'sayings'; readonly lines: readonly WrittenText[] }
  | Table
  /** The call itself, with a heading where a stage begins. */
  | { readonly kind: 'stage'; readonly title: string | undefined; readonly steps: readonly TreeNode[] }
  | { readonly kind: 'picture'; readonly graph: PlaybookGraph };

/** The first cell of a row says what the row is about. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Inline[])[];
}

/** A stretch of text with facts to be filled in, words for the customer in quotes, and links to chapters. */
export type Inline = readonly InlinePart[];
export type InlinePart =
  | Words[number]
  | { readonly kind: 'link'; readonly text: string; readonly chapter: string }
  | { readonly kind: 'said'; readonly words: Words };

export function plain(text: string): Inline {
  return [{ kind: 'text', text }];
}
