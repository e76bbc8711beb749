import type { Command } from 'commander';
import { wrapText } from '../diagnostic/wrap-text.js';

/** A command line, and what it is for. */
export type Example = readonly [line: string, what: string];

const examples = new WeakMap<Command, readonly Example[]>();
/** Where what an example is for begins, in columns; under a longer line it stands on the next. */
const indent = 41;

/** Gives a command its examples, which come first in its help and stand in its manual. */
export function withExamples(command: Command, given: readonly Example[]): Command {
  examples.set(command, given);
  return command;
}

export function examplesOf(command: Command): readonly Example[] {
  return examples.get(command) ?? [];
}

/** Examples as lines of at most so many columns; a command line is never broken, because it is there to be copied. */
export function exampleText(command: Command, columns: number): string {
  const lines = examplesOf(command).flatMap(([line, what]) => {
    const short = `  ${line}`;
    const isNarrow = columns < indent + 20;
    const about = wrapText(what, columns - (isNarrow ? 6 : indent)).map(
      (part) => ' '.repeat(isNarrow ? 6 : indent) + part,
    );
    if (isNarrow || short.length + 2 > indent) return [short, ...about];
    return [short.padEnd(indent) + about[0]!.slice(indent), ...about.slice(1)];
  });
  return lines.length === 0 ? '' : `Examples:\n${lines.join('\n')}\n`;
}
