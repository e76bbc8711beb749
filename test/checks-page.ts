import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../src/diagnostic/fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { readChecksPage, type Example } from '../src/report/checks-page.js';

/** One kind of mistake as docs/checks.md explains it, with its examples as files. */
export interface CheckEntry {
  readonly code: string;
  /** Its first sentence. */
  readonly promise: string;
  readonly family: string;
  readonly severity: Severity;
  readonly wrong: readonly SourceFile[];
  readonly right: readonly SourceFile[];
}

const page = readFileSync(join(import.meta.dirname, '../docs/checks.md'), 'utf8');

/** Every entry of the page, in its order. */
export const checkEntries: readonly CheckEntry[] = readChecksPage(page).map(
  ({ code, family, promise, severity, wrong, right }) => ({
    code,
    family,
    promise,
    severity,
    wrong: wrong.map(withHeader),
    right: right.map(withHeader),
  }),
);

/** The page leaves out the first lines of a playbook. */
function withHeader({ path = 'example.yaml', text }: Example): SourceFile {
  if (
    text === '' ||
    path === 'makeright.yaml' ||
    /^(playbook|policy|scenario|persona|name|words):/.test(text)
  )
    return { path, text };
  return { path, text: `playbook: ${path.replace('.yaml', '')}\ntitle: An example\nversion: 1.0.0\n${text}` };
}
