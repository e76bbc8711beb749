import { spawnSync } from 'node:child_process';
import type { GitAnswer } from './world.js';

/** What a long history and many files come to stays below this. */
const mostBytes = 1_073_741_824;

/** Runs git as a program of its own; no shell reads the words. What it is asked only looks, and takes no locks. */
export function runGit(words: readonly string[], folder: string, input = ''): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', words, {
    cwd: folder,
    input,
    maxBuffer: mostBytes,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    windowsHide: true,
  });
  if (error) return { kind: 'no_git' };
  return status === 0
    ? { kind: 'done', printed: stdout }
    : { kind: 'refused', said: stderr.toString('utf8').trim() };
}
