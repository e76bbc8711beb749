import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../src/diagnostic/source-file.js';

export const folder = join(import.meta.dirname, 'single-mistakes');
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
/** A house in which nothing is wrong. */
export const house: readonly SourceFile[] = [
  'policy',
  'wrong-item',
  'find-out',
  'scenario',
  'late',
  'mira',
].map((name) => ({
  path: `${name}.yaml`,
  text: textOf(`house/${name}.yaml`),
}));
/** Each as a line: a file, what stands in it, and what stands there by mistake. */
export const mistakes = textOf('mistakes.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const written = (text: string) =>
  text
    .replaceAll('⏎', '\n')
    .replaceAll('⇥', '\t')
    .replaceAll('␣', '\u00a0')
    .replaceAll('\\u200b', '\u200b')
    .replaceAll('\\|', '|');

/** The house with one of the mistakes in it. */
export function filesWith(mistake: string): readonly SourceFile[] {
  const [, name, before = '', after = ''] = /^([a-z-]+) \| (.*?[^\\]) \| (.*)$/.exec(mistake)!;
  return house.map((file) => {
    if (file.path !== `${name}.yaml`) return file;
    expect(file.text).toContain(written(before));
    return { ...file, text: file.text.replace(written(before), () => written(after)) };
  });
}
