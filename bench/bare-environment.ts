import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where cases go that are begun only to be timed. */
const cases = mkdtempSync(join(tmpdir(), 'makeright-bench-'));
process.on('exit', () => rmSync(cases, { recursive: true, force: true }));

/** Our environment without what makes every start of Node slower: with those, all ratios to bare Node tend to 1. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, DATABASE_URL, ...rest } = process.env;
  return { ...rest, MAKERIGHT_DATA: cases };
}
