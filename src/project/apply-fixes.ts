import type { Fault, Fix } from '../diagnostic/fault.js';
import { lineOf, lineStart } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/** The fixes of a file's faults, in their order; of two that overlap the second waits for the next time. */
function fixesOf(file: SourceFile, faults: readonly Fault[]): readonly Fix[] {
  const all = faults.flatMap((fault) => (fault.file === file && fault.fix ? [fault.fix] : []));
  let end = -1;
  return all
    .sort((one, other) => one.start - other.start)
    .filter((fix) => {
      const isFree = fix.start >= end;
      if (isFree) end = fix.end;
      return isFree;
    });
}

/** A file's text with the fixes of its faults; whatever they do not touch stays as it was written. */
export function applyFixes(file: SourceFile, faults: readonly Fault[]): string {
  return edited(file.text, 0, file.text.length, fixesOf(file, faults));
}

/** The lines that fixes change, as `diff -u` shows them, without the lines around them; empty where nothing changes. */
export function fixesAsDiff(file: SourceFile, faults: readonly Fault[]): string {
  const hunks = groupedByLines(file, fixesOf(file, faults));
  if (hunks.length === 0) return '';
  let shift = 0;
  const drawn = hunks.map(({ first, last, fixes }) => {
    const [start, end] = [lineStart(file, first), lineStart(file, last + 1)];
    const before = linesOf(file.text.slice(start, end));
    const after = linesOf(edited(file.text, start, end, fixes));
    // A stretch without lines is said to stand behind the line before it.
    const newFirst = first + shift - (after.length === 0 ? 1 : 0);
    shift += after.length - before.length;
    const heading = `@@ -${first},${before.length} +${newFirst},${after.length} @@`;
    return [heading, ...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)].join('\n');
  });
  return `--- ${file.path}\n+++ ${file.path}\n${drawn.join('\n')}\n`;
}

interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly fixes: readonly Fix[];
}

function groupedByLines(file: SourceFile, fixes: readonly Fix[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const fix of fixes) {
    const [first, last] = [lineOf(file, fix.start), lineOf(file, Math.max(fix.start, fix.end - 1))];
    const before = hunks.at(-1);
    if (before === undefined || before.last < first) hunks.push({ first, last, fixes: [fix] });
    else hunks[hunks.length - 1] = { first: before.first, last, fixes: [...before.fixes, fix] };
  }
  return hunks;
}

function edited(text: string, start: number, end: number, fixes: readonly Fix[]): string {
  let [result, at] = ['', start];
  for (const fix of fixes) {
    result += text.slice(at, fix.start) + fix.by;
    at = fix.end;
  }
  return result + text.slice(at, end);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
