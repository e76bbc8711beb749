import { join } from 'node:path';
import type { World } from './world.js';

/** The version of makeright, as its package says it. */
export function versionIn({ files, packageFolder }: Pick<World, 'files' | 'packageFolder'>): string {
  const text = new TextDecoder().decode(files.read(join(packageFolder, 'package.json')));
  return (JSON.parse(text) as { version: string }).version;
}
