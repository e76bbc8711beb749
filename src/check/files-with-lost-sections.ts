import type { Library } from '../playbook/library.js';

/**
 * The files, by path, in which a section may stand under a name that is none: `fats:` was meant to declare what is now
 * missed everywhere below. Sections begin where their line begins.
 */
export function filesWithLostSections({ faults }: Library): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { code, file, span } of faults) {
    if (code === 'unknown-field' && (span.start === 0 || file.text[span.start - 1] === '\n'))
      files.add(file.path);
  }
  return files;
}
