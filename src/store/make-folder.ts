import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './error-code.js';

/**
 * Makes a folder that only its user can look into, with those above it; the first of them that was not there yet, or
 * undefined where all were. Throws as `mkdir` does. Node's own way of making several never ends where the folder above is
 * there and nothing can be made in it, as in `/proc`.
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return makeOne(folder);
  } catch (error) {
    const above = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    const first = makeFolder(above);
    const last = makeOne(folder);
    return first ?? last;
  }
}

function makeOne(folder: string): string | undefined {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return undefined;
    throw error;
  }
}
