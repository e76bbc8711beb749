import { formatPatch, structuredPatch } from 'diff';
import type { Fault, Fix } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { certainFix } from './certain-fix.js';

/** The fixes of a file's faults, in their order; of two that overlap the second waits for the next time. */
function fixesOf(file: SourceFile, faults: readonly Fault[]): readonly Fix[] {
  const all = faults.flatMap((fault) => (fault.file === file ? certainFix(fault) : []));
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

/** What is different between a file as it was and as it is mended, as `diff -u` shows it, without the lines around. */
export function mendsAsDiff(path: string, before: string, mended: string): string {
  return formatPatch(structuredPatch(path, path, before, mended, '', '', { context: 0 }), {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true,
  });
}

function edited(text: string, start: number, end: number, fixes: readonly Fix[]): string {
  let [result, at] = ['', start];
  for (const fix of fixes) {
    result += text.slice(at, fix.start) + fix.by;
    at = fix.end;
  }
  return result + text.slice(at, end);
}
