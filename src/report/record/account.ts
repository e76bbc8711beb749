/** A record as something to read, before it is laid out: the same words whatever the format. */
export interface Account {
  readonly title: string;
  /** The whole story in a few sentences. */
  readonly summary: readonly string[];
  /** Only those that have something to say. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  /** A paragraph about one thing that happened. */
  | { readonly kind: 'item'; readonly text: string }
  /** Lines that stand as they were written: a letter, a brief. They belong to the item before. */
  | { readonly kind: 'quote'; readonly lines: readonly string[] }
  /** Rows of cells, as many as there are columns; the first says what the row is about, and any other may be empty. */
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function item(text: string): Part {
  return { kind: 'item', text };
}

/** The sections that have something in them. */
export function section(title: string, parts: readonly Part[]): readonly Section[] {
  return parts.length === 0 ? [] : [{ title, parts }];
}
