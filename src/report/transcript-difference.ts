import { diffLines, formatPatch, structuredPatch } from 'diff';
import type { Difference } from '../explore/scenario-result.js';
import type { Scenario } from '../playbook/scenario.js';

const accept = 'read it; where it is as it should be, `makeright test --accept` keeps it';

/** How a conversation differs from its kept transcript, or that none is kept; undefined where they are the same. */
export function transcriptDifference(
  { name }: Scenario,
  path: string,
  kept: string | undefined,
  now: string,
): Difference | undefined {
  const before = kept?.replaceAll('\r\n', '\n');
  if (before === now) return undefined;
  const at = name.at;
  if (before === undefined)
    return {
      field: 'transcript',
      at,
      expected: `a transcript in ${path}`,
      got: 'none is kept',
      help: accept,
    };
  const parts = diffLines(before, now);
  const first = (is: 'added' | 'removed') => parts.find((part) => part[is])?.value.split('\n')[0];
  const patch = structuredPatch(path, path, before, now, '', '', { context: 1 });
  return {
    field: 'transcript',
    at,
    expected: first('removed') ?? 'nothing more',
    got: first('added') ?? 'nothing there',
    help: accept,
    diff: formatPatch(patch, { includeIndex: false, includeUnderline: false, includeFileHeaders: true }),
  };
}
