/** A file as it was read: its path as the user knows it, and its text without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a file's text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a certain file. */
export interface Place {
  readonly file: SourceFile;
  readonly span: Span;
}
