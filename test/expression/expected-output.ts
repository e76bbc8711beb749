import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of examples, one a line; blank lines and those that start with `#` part and name them. */
export function examplesIn(file: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n');
}

/** Whether a line of examples is only there to be read. */
export function isRemark(line: string): boolean {
  return line === '' || line.startsWith('#');
}

/** Compares with the file, or with UPDATE=1 writes it, to be reviewed as text. */
export function expectOutput(file: string, output: string): void {
  const path = join(import.meta.dirname, file);
  if (process.env['UPDATE'] === '1') writeFileSync(path, output);
  expect(output).toBe(readFileSync(path, 'utf8'));
}
