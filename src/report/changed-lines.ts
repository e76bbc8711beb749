import { structuredPatch } from 'diff';

/** The numbers of the lines, from 1, that are in a text now and were not, or stood otherwise, before. */
export function changedLines(before: string, now: string): ReadonlySet<number> {
  const { hunks } = structuredPatch('', '', before, now, '', '', { context: 0 });
  return new Set(
    hunks.flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, at) => newStart + at)),
  );
}
