import type { Severity } from '../diagnostic/fault.js';

/** One kind of mistake, as the page of checks explains it. */
export interface CheckEntry {
  readonly code: string;
  /** The heading that it stands under. */
  readonly family: string;
  /** Its first sentence: what holds where the mistake is not. */
  readonly promise: string;
  readonly severity: Severity;
  /** What else there is to say, in paragraphs. */
  readonly why: readonly string[];
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

/** A file that shows a mistake, or how it is done. */
export interface Example {
  /** Its name, where several are shown together. */
  readonly path?: string;
  readonly text: string;
}

const fence = /^```yaml\n# (\w+)(?:: (.+))?\n([^]*?)```$/gm;

/** Every entry of `docs/checks.md`, in its order. */
export function readChecksPage(page: string): readonly CheckEntry[] {
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [family = '', ...entries] = section.split(/^### /m);
      return entries.map((entry) => readEntry(entry, family.split('\n')[0]!));
    });
}

function readEntry(entry: string, family: string): CheckEntry {
  const [code = '', ...rest] = entry.split('\n');
  const [promise = '', ...why] = rest
    .join('\n')
    .replace(fence, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return {
    code,
    family,
    promise,
    severity: why.some((paragraph) => /\(A warning[.)]/.test(paragraph)) ? 'warning' : 'error',
    why: why.map((paragraph) => paragraph.replace(/ ?\(A warning\.\)/, '')),
    wrong: examples(entry, 'wrong'),
    right: examples(entry, 'right'),
  };
}

/** Each fence whose first line is `# wrong` or `# right`. */
function examples(entry: string, label: string): readonly Example[] {
  return [...entry.matchAll(fence)].flatMap(([, which, path, text = '']) =>
    which === label ? [{ ...(path !== undefined && { path }), text }] : [],
  );
}
