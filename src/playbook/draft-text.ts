import type { SourceFile, Span } from '../diagnostic/source-file.js';
import { lineOf } from '../diagnostic/position.js';

/** A change to a draft: the stretch that is replaced, in offsets of the draft, and what stands there afterwards. */
export interface Repair extends Span {
  readonly by: string;
}

/**
 * A file's text while it is being made readable: what cannot be read is reported, replaced, and the text read again, so
 * that one mistake does not hide the next. Every offset of the draft leads back to the file.
 */
export class DraftText {
  readonly file: SourceFile;
  #text: string;
  /** The offset in the file of each offset of the draft, once they differ. */
  #origins: Int32Array | undefined;
  /** Stretches of the file whose value was replaced, and so says nothing. */
  readonly #broken: Span[] = [];
  /** Lines of the file that were looked into already; what else is found there comes from the same mistake. */
  readonly #explained = new Set<number>();
  #isGuessed = false;

  constructor(file: SourceFile) {
    this.file = file;
    this.#text = file.text;
  }

  get text(): string {
    return this.#text;
  }

  /** Whether the draft is a guess at what was meant. */
  get isGuessed(): boolean {
    return this.#isGuessed;
  }

  guess(): void {
    this.#isGuessed = true;
  }

  origin(offset: number): number {
    return this.#origins === undefined ? offset : this.#origins[offset]!;
  }

  originSpan({ start, end }: Span): Span {
    return { start: this.origin(start), end: this.origin(end) };
  }

  /** Makes changes that are given in the order of their places and do not touch each other. */
  apply(repairs: readonly Repair[]): void {
    const texts: string[] = [];
    let last = 0;
    for (const { start, end, by } of repairs) {
      texts.push(this.#text.slice(last, start), by);
      last = end;
    }
    const text = [...texts, this.#text.slice(last)].join('');
    this.#origins = this.#originsAfter(repairs, text.length);
    this.#text = text;
  }

  /** The origins of the text that the repairs make, up to and with its end. */
  #originsAfter(repairs: readonly Repair[], length: number): Int32Array {
    const origins = new Int32Array(length + 1);
    let [at, last] = [0, 0];
    /** Of a stretch; where it is replaced by more or less, of that. */
    const note = (start: number, end: number, length = end - start) => {
      for (let index = 0; index < length; index++) origins[at++] = this.origin(Math.min(start + index, end));
    };
    for (const { start, end, by } of repairs) {
      note(last, start);
      note(start, end, by.length);
      last = end;
    }
    note(last, this.#text.length + 1);
    return origins;
  }

  /** Marks a stretch of the draft as saying nothing. */
  breakValue(span: Span): void {
    this.#broken.push(this.originSpan(span));
  }

  /** Whether a value that starts at this offset of the file was replaced. */
  isBroken(start: number): boolean {
    return this.#broken.some((span) => start >= span.start && start < span.end);
  }

  explainLine(offset: number): void {
    this.#explained.add(lineOf(this.file, this.origin(offset)));
  }

  isExplained(offset: number): boolean {
    return this.isExplainedAt(this.origin(offset));
  }

  /** The same for an offset of the file. */
  isExplainedAt(offset: number): boolean {
    return this.#explained.size > 0 && this.#explained.has(lineOf(this.file, offset));
  }
}
