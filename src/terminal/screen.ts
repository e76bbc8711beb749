import type { ChalkInstance } from 'chalk';
import type { Glyphs } from './glyphs.js';

/** Where text goes. A terminal has a size, and may have none for a moment. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

/** Where frames are drawn: its size may change at any time. */
export type ScreenOutput = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
};

/** Where agents read, with its colours and signs. */
export interface Screen<Out extends Output = Output> {
  readonly output: Out;
  readonly chalk: ChalkInstance;
  readonly glyphs: Glyphs;
}

/** Longer lines than this are hard to read aloud. */
const widest = 80;

/** Some terminals say that they have no columns; then it is the usual size. */
export function columnsFor({ columns }: Output): number {
  return Math.min(widest, (columns || widest) - 1);
}

export function rowsFor({ rows }: Output): number {
  return rows || 24;
}
