import { resolve } from 'node:path';
import type { World } from './world.js';

/** The byte order mark of a file, or nothing. It is no part of the text that was read, and stays when that is written again. */
export function byteOrderMark(path: string, { files, cwd }: World): string {
  const [first, second, third] = files.read(resolve(cwd, path));
  return first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '';
}
