import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../src/diagnostic/source-file.js';

/** One kind of mistake as docs/checks.md explains it. */
export interface CheckEntry {
  readonly code: string;
  /** Its first sentence. */
  readonly promise: string;
  readonly wrong: readonly SourceFile[];
  readonly right: readonly SourceFile[];
}

const page = readFileSync(join(import.meta.dirname, '../docs/checks.md'), 'utf8');

/** Every entry of the page, in its order. */
export const checkEntries: readonly CheckEntry[] = page
  .split(/^### /m)
  .slice(1)
  .map((entry) => {
    const [code = '', ...rest] = entry.split('\n');
    const [promise = ''] = rest.join('\n').trim().split(/\n\n/);
    return {
      code,
      promise: promise.replaceAll('\n', ' '),
      wrong: examples(entry, 'wrong'),
      right: examples(entry, 'right'),
    };
  });

/** Each fence whose first line is `# wrong` or `# right`, with the name of the file where there are several. */
function examples(entry: string, label: string): readonly SourceFile[] {
  const fences = entry.matchAll(/^```yaml\n# (\w+)(?:: (.+))?\n([^]*?)```$/gm);
  return [...fences].flatMap(([, which, path = 'example.yaml', text = '']) =>
    which === label ? [{ path, text: withHeader(path, text) }] : [],
  );
}

/** The page leaves out the first lines of a playbook. */
function withHeader(path: string, text: string): string {
  if (text === '' || /^(playbook|policy|scenario|name):/.test(text)) return text;
  return `playbook: ${path.replace('.yaml', '')}\ntitle: An example\nversion: 1.0.0\n${text}`;
}
