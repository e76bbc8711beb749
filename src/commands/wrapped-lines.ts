import { masked } from '../case/record/mask-words.js';
import { wrapText } from '../diagnostic/wrap-text.js';
import { glyphsFor } from '../terminal/glyphs.js';
import { harmless } from '../terminal/harmless.js';
import { inSignsOf } from '../terminal/plain-signs.js';
import { columnsFor } from '../terminal/screen.js';
import type { World } from './world.js';

/**
 * Lines of a list as stdout takes them: at a terminal broken at spaces, in its signs, and what goes on stands further in; in a
 * pipe a line stays one, so that other programs find it.
 */
export function wrappedLines(
  lines: readonly string[],
  { stdout, env }: Pick<World, 'stdout' | 'env'>,
): string {
  const isTerminal = stdout.isTTY === true;
  const shown = isTerminal
    ? lines.flatMap((line) => wrapped(inSignsOf(glyphsFor(env), line), columnsFor(stdout)))
    : lines;
  return harmless(shown.map((line) => `${line}\n`).join(''));
}

function wrapped(line: string, columns: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const further = `${indent}  `;
  const [first = '', ...rest] = wrapText(line, columns - further.length);
  return [first, ...rest.map((part) => further + part.trimStart())];
}

/** Says how what is private in a list can be read, where there is any. */
export function tellOfMasked(lines: readonly string[], { stderr }: Pick<World, 'stderr'>): void {
  if (lines.some((line) => line.includes(masked)))
    stderr.write(`${masked} is private: makeright case ID --reveal shows it.\n`);
}
