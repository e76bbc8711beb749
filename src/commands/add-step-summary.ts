import { harmless } from '../terminal/harmless.js';
import type { World } from './world.js';

/** More than this GitHub does not show. */
const mostBytes = 1_048_576;

/** Adds Markdown to the summary that GitHub shows of a job's step, where there is one. */
export function addStepSummary(markdown: () => string, { env, files, stderr }: World): void {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  try {
    files.append(path, `${harmless(markdown())}\n`, mostBytes);
  } catch {
    // The findings themselves are printed; a job is not to fail for want of their copy.
    stderr.write(harmless(`warning: the summary \`${path}\` could not be written\n`));
  }
}
