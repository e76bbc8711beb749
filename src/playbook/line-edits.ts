import type { Span } from '../diagnostic/source-file.js';
import type { Repair } from './draft-text.js';
import { depthOf, lineAfter, lineBefore, linesDownFrom, spacesBefore } from './syntax-slip.js';

/** A change to how a line stands among the others, which might be what its writer meant. */
export type LineEdit = Readonly<
  | { kind: 'move'; line: Span; lines: readonly Span[]; to: number; repairs: readonly Repair[] }
  | { kind: 'colon' | 'dash' | 'say'; line: Span; repairs: readonly Repair[] }
  | { kind: 'mark'; line: Span; lines: readonly Span[]; repairs: readonly Repair[] }
>;

/** More lines above are not looked at. */
const mostLinesAbove = 200;

/** What text programs and habit put where a list wants a `-`. */
const otherMarks = /^( *)([–—−‐‑‒•·*+])(?=\s+\S)/;

/** The edits of these lines, likelier ones first. Whole runs of lines go down to where `last` ends, if it is given. */
export function* lineEdits(text: string, lines: readonly Span[], last?: Span): Iterable<LineEdit> {
  for (const line of lines) yield* markEdits(text, line);
  for (const line of lines) yield* colonEdits(text, line);
  for (const line of lines) yield* dashEdits(text, line);
  for (const line of lines) yield* sayEdits(text, line);
  for (const extent of extents)
    for (const line of lines) {
      const moved = extent(text, line, last);
      if (moved !== undefined) for (const to of columnsFor(text, line)) yield moveEdit(text, line, moved, to);
    }
}

export function beginsWithOtherMark(text: string, line: Span): boolean {
  return otherMarks.test(text.slice(line.start, line.end));
}

/** Whoever has one such mark has them in all lines: the program that wrote it does it everywhere. */
function* markEdits(text: string, line: Span): Iterable<LineEdit> {
  const mark = otherMarks.exec(text.slice(line.start, line.end))?.[2];
  if (mark === undefined) return;
  const marked = linesOf(text).filter((one) => otherMarks.exec(text.slice(one.start, one.end))?.[2] === mark);
  for (const lines of marked.length > 1 ? [marked, [line]] : [marked]) {
    const repairs = lines.map((one) => {
      const start = one.start + spacesBefore(text, one);
      return { start, end: start + 1, by: '-' };
    });
    yield { kind: 'mark', line: lines[0]!, lines, repairs };
  }
}

/** A line in the column of an open list that does not begin with `-`. */
function* dashEdits(text: string, line: Span): Iterable<LineEdit> {
  const depth = spacesBefore(text, line);
  if (isItem(text, line)) return;
  const start = line.start + depth;
  yield { kind: 'dash', line, repairs: [{ start, end: start, by: '- ' }] };
}

/** A field without its colon. */
function* colonEdits(text: string, line: Span): Iterable<LineEdit> {
  const word = /^ *(?:- +)*[a-z][a-z_]*(?=\s|$)/.exec(text.slice(line.start, line.end))?.[0];
  if (word === undefined) return;
  const start = line.start + word.length;
  yield { kind: 'colon', line, repairs: [{ start, end: start, by: ':' }] };
}

/** Words that stand in a list of steps by themselves; what begins with a small letter may be a field. */
function* sayEdits(text: string, line: Span): Iterable<LineEdit> {
  if (!/^ *- +[\p{Lu}"'“][^:]* [^:]*$/u.test(text.slice(line.start, line.end))) return;
  const start = line.start + depthOf(text, line);
  yield { kind: 'say', line, repairs: [{ start, end: start, by: 'say: ' }] };
}

type Extent = (text: string, line: Span, last: Span | undefined) => readonly Span[] | undefined;

/** How much moves with a line: nothing, what stands inside it, or also what stands beside it below. */
const extents: readonly Extent[] = [
  (_, line) => [line],
  (text, line) => several(linesDownFrom(text, line, 1)),
  (text, line, last) => several(runDownTo(text, line, last)),
];

function runDownTo(text: string, line: Span, last: Span | undefined): readonly Span[] {
  const run = linesDownFrom(text, line);
  if (last === undefined) return run;
  const end = linesDownFrom(text, last, 1).at(-1)!.start;
  return run.filter(({ start }) => start <= end);
}

function several(lines: readonly Span[]): readonly Span[] | undefined {
  return lines.length > 1 ? lines : undefined;
}

/** The columns, from 0, in which the line could start instead, the nearest first. */
function columnsFor(text: string, line: Span): readonly number[] {
  const depth = spacesBefore(text, line);
  const isForItem = isItem(text, line);
  const columns = new Set<number>();
  let above = lineBefore(text, line);
  // Deeper than a value, an item would only go on with its words.
  if (above !== undefined && (!isForItem || opensSomething(text, above)))
    columns.add(depthOf(text, above) + 2);
  let least = Infinity;
  for (let count = 0; above !== undefined && least > 0 && count < mostLinesAbove; count++) {
    const column = spacesBefore(text, above);
    if (column < least && !isForItem) columns.add(column).add(depthOf(text, above));
    if (column < least && isItem(text, above)) columns.add(column);
    least = Math.min(least, column);
    above = lineBefore(text, above);
  }
  const below = lineAfter(text, line);
  if (below !== undefined && isForItem === isItem(text, below)) columns.add(spacesBefore(text, below));
  columns.delete(depth);
  return [...columns].sort((left, right) => Math.abs(left - depth) - Math.abs(right - depth) || right - left);
}

function moveEdit(text: string, line: Span, lines: readonly Span[], to: number): LineEdit {
  return { kind: 'move', line, lines, to, repairs: shifted(text, lines, spacesBefore(text, line), to) };
}

/** Moves lines from one column to another, together. */
export function shifted(text: string, lines: readonly Span[], from: number, to: number): readonly Repair[] {
  const withText = lines.filter((line) => text.slice(line.start, line.end).trim() !== '');
  if (to >= from) return withText.map(({ start }) => ({ start, end: start, by: ' '.repeat(to - from) }));
  return withText.map(({ start }) => ({ start, end: start + from - to, by: '' }));
}

function isItem(text: string, line: Span): boolean {
  return /^ *-(\s|$)/.test(text.slice(line.start, line.end));
}

function opensSomething(text: string, line: Span): boolean {
  return /:\s*(#.*)?$/.test(text.slice(line.start, line.end));
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (const { index, 0: words } of text.matchAll(/[^\r\n]+/g))
    lines.push({ start: index, end: index + words.length });
  return lines;
}
