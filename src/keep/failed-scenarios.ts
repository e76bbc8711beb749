import { sha256 } from '../store/sha256.js';
import type { Keep } from './keep.js';

/** The scenarios below a folder that failed when they were last played, by their whole paths; undefined where nobody knows. */
export function failedScenarios(keep: Keep, folder: string): ReadonlySet<string> | undefined {
  for (const entry of keep.read(nameOf(folder))) {
    const [heading, ...paths] = Buffer.from(entry).toString('utf8').split('\0');
    if (heading === headingOf(folder)) return new Set(paths);
  }
  return undefined;
}

/** Remembers which of those that were played failed; the others are as they were. */
export function keepFailed(
  keep: Keep,
  folder: string,
  played: ReadonlyMap<string, 'passed' | 'failed'>,
): void {
  const before = [...(failedScenarios(keep, folder) ?? [])].filter((path) => !played.has(path));
  const now = [...played].flatMap(([path, came]) => (came === 'failed' ? [path] : []));
  keep.write(nameOf(folder), Buffer.from([headingOf(folder), ...before, ...now].join('\0')));
}

function nameOf(folder: string): string {
  return `failed-${sha256(folder).slice(0, 16)}`;
}

function headingOf(folder: string): string {
  return `makeright keeps what failed in ${folder}`;
}
