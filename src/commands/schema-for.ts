import { dirname, join, relative, sep } from 'node:path';
import type { World } from './world.js';

/** Where an editor finds what the fields mean: from the file on where the package lies in the same folder, else the whole path. */
export function schemaFor(kind: string, path: string, { packageFolder, cwd }: World): string {
  const schema = join(packageFolder, 'schemas', `${kind}.schema.json`);
  const isHere = !relative(cwd, packageFolder).startsWith('..') && !relative(cwd, path).startsWith('..');
  return isHere ? relative(dirname(path), schema).split(sep).join('/') : schema;
}
