import { Failure } from './failure.js';
import type { WantedFormat } from './format-option.js';
import type { World } from './world.js';

/** Watching is for people who look on: what is read by a program has to come to an end. */
export function refuseWithoutTerminal(
  paths: readonly string[],
  formats: readonly WantedFormat<string>[],
  { stdout }: World,
): void {
  if (paths.includes('-'))
    throw new Failure('what is piped in cannot be watched', 'name the file itself, or leave out --watch');
  if (stdout.isTTY !== true)
    throw new Failure(
      '--watch is for a terminal, and what it prints goes to a pipe or a file here',
      'leave out --watch, or what it is piped into',
    );
  const printed = formats.find(({ format, file }) => file === undefined && format !== 'pretty');
  if (printed !== undefined)
    throw new Failure(
      `--watch prints as \`pretty\` does, and never comes to the end of \`${printed.format}\``,
      `write it to a file, again at each save: --format ${printed.format}=FILE`,
    );
}
