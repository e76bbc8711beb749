import type { Fault } from '../diagnostic/fault.js';
import { lineOf, lineStart } from '../diagnostic/position.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { faultKeys } from './fault-keys.js';

const heading =
  '# What was found when this was written, and may stay for now. makeright validate --write-baseline';

/** Faults as a baseline: a line each, by the names around it and never by its place, sorted. */
export function writeBaseline(faults: readonly Fault[]): string {
  return [heading, ...[...faultKeys(faults).values()].sort(), ''].join('\n');
}

/** Whether a file is a baseline; a report of some other kind would let nothing pass, and without a word. */
export function isBaseline({ text }: SourceFile): boolean {
  return text.split(/\r?\n/, 1)[0] === heading;
}

/**
 * The faults that a baseline does not have, and a warning for each of its lines about something in these files that is not
 * found any more. `titles` are the names of the files that were looked at, as the keys of their faults begin.
 */
export function withoutBaseline(
  faults: readonly Fault[],
  baseline: SourceFile,
  titles: readonly string[],
): readonly Fault[] {
  const keys = faultKeys(faults);
  const found = new Set(keys.values());
  const known = new Set<string>();
  const stale: Fault[] = [];
  for (const { index, 0: key } of baseline.text.matchAll(/^[^#\r\n].*$/gm)) {
    known.add(key);
    if (found.has(key) || !titles.some((title) => isAbout(key, title))) continue;
    stale.push({
      file: baseline,
      span: { start: index, end: index + key.length },
      code: 'stale-baseline-entry',
      severity: 'warning',
      message: 'this is not found any more',
      help: 'delete the line, or write the baseline again',
      fix: { start: index, end: lineStart(baseline, lineOf(baseline, index) + 1), by: '' },
    });
  }
  return [...faults.filter((fault) => !known.has(keys.get(fault)!)), ...stale];
}

function isAbout(key: string, title: string): boolean {
  const names = key.slice(key.indexOf(': ') + 2);
  return names.startsWith(`${title} / `) || names.startsWith(`${title}: `);
}
