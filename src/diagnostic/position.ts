import type { SourceFile } from './source-file.js';

/** A place as people count it: both from 1; the column counts characters (code points), not UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a file start, worked out once for each file. */
const startsByFile = new WeakMap<SourceFile, readonly number[]>();

/** Where an offset (in UTF-16 units) lies in its file. An offset past the end lies behind the last character. */
export function positionOf(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const line = lineIndex(starts, offset);
  let column = 1;
  for (let at = starts[line]!; at < offset; at += isPair(file.text, at) ? 2 : 1) column++;
  return { line: line + 1, column };
}

/** The line that an offset lies in, from 1. */
export function lineOf(file: SourceFile, offset: number): number {
  return lineIndex(lineStarts(file), offset) + 1;
}

/** The text of a line, counted from 1, without its line break; empty where the file has no such line. */
export function lineText(file: SourceFile, line: number): string {
  return file.text.slice(lineStart(file, line), lineStart(file, line + 1)).replace(/\r?\n$/, '');
}

/** The offset at which a line, counted from 1, starts; the end of the file where there is no such line. */
export function lineStart(file: SourceFile, line: number): number {
  return lineStarts(file)[line - 1] ?? file.text.length;
}

/** Whether a character begins here that takes two UTF-16 units. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** A `\r` before the `\n` belongs to the line that it ends. */
function lineStarts(file: SourceFile): readonly number[] {
  const known = startsByFile.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  startsByFile.set(file, starts);
  return starts;
}

/** The last line that starts at or before the offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
