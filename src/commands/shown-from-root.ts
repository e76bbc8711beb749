import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { World } from './world.js';

/**
 * A file's path from the root of what a CI service checked out, by which it finds the file again; where there is no such
 * service, the path as it was given.
 */
export function shownFromRoot({ env, cwd }: World): (file: SourceFile) => string {
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'];
  return ({ path }) => {
    if (root === undefined || root === '' || path === '-') return path;
    const from = relative(root, resolve(cwd, path));
    return from.startsWith('..') || isAbsolute(from) ? path : from.split(sep).join('/');
  };
}
