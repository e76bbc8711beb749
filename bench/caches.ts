import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from './bare-environment.js';

/** Environments in which the same command finds nothing of what was read and checked before, and all of it. */
export interface Caches {
  readonly without: NodeJS.ProcessEnv;
  readonly withKept: NodeJS.ProcessEnv;
}

/** Measures in a home of its own, whose cache folder is filled by whoever runs a command in it first. */
export async function withCaches<Result>(measure: (caches: Caches) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), 'makeright-bench-'));
  const env = { ...bareEnvironment(), HOME: home, XDG_DATA_HOME: home };
  try {
    return await measure({
      without: { ...env, MAKERIGHT_CACHE: 'off' },
      withKept: { ...env, MAKERIGHT_CACHE: join(home, 'cache') },
    });
  } finally {
    rmSync(home, { recursive: true });
  }
}
