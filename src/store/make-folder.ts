import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './error-code.js';

/**
 * Makes a folder, with those above it, that only its user can look into unless `mode` says otherwise; the first of them that was not there yet, or
 * undefined where all were. Throws as `mkdir` does. Node's own way of making several never ends where the folder above is
 * there and nothing can be made in it, as in `/proc`.
 */
export function makeFolder(folder: string, mode = 0o700): string | undefined {
  try {
    return makeOne(folder, mode);
  } catch (error) {
    const above = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    const first = makeFolder(above, mode);
    const last = makeOne(folder, mode);
    return first ?? last;
  }
}

function makeOne(folder: string, mode: number): string | undefined {
  try {
    mkdirSync(folder, { mode });
    return folder;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return undefined;
    throw error;
  }
}
