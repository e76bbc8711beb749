import { join } from 'node:path';
import type { Shell } from './completions.js';
import type { Ending } from './ending.js';
import type { World } from './world.js';

/** Prints a shell's script as it ships. It knows nothing of makeright's words: it asks `makeright complete` for them. */
export function printCompletions(shell: Shell, { files, packageFolder, stdout }: World): Ending {
  stdout.write(
    new TextDecoder().decode(files.read(join(packageFolder, 'completions', `makeright.${shell}`))),
  );
  return 'done';
}
