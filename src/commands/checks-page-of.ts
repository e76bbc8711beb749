import { join } from 'node:path';
import { readChecksPage, type CheckEntry } from '../report/checks-page.js';
import type { World } from './world.js';

/** Every kind of mistake, as the page that ships with makeright explains it. */
export function checksPageOf({ files, packageFolder }: World): readonly CheckEntry[] {
  return readChecksPage(new TextDecoder().decode(files.read(join(packageFolder, 'docs/checks.md'))));
}
