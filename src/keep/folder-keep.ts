import { lstatSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeFolder } from '../store/make-folder.js';
import type { Keep } from './keep.js';

/** 128 MiB. */
const usually = 134_217_728;

/** Keeps nothing. */
export const noKeep: Keep = { read: () => [], write: () => {} };

/**
 * Where this user's entries lie: the folder that MAKERIGHT_CACHE names, else `makeright` in the user's cache folder (XDG Base
 * Directory). Undefined where there is none, and with MAKERIGHT_CACHE=off.
 */
export function keepFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const told = env['MAKERIGHT_CACHE'];
  if (told !== undefined && told !== '') return told === 'off' || !isAbsolute(told) ? undefined : told;
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
  const named = env['XDG_CACHE_HOME'] ?? '';
  const caches = isAbsolute(named) ? named : join(home, '.cache');
  return isAbsolute(caches) ? join(caches, 'makeright') : undefined;
}

/**
 * Entries as files in a folder of this user's own; what is not there is looked for among those that `shipped`. When all of
 * them together come to more than `mostBytes`, the oldest go until half of it is left.
 */
export function folderKeep(folder: string, shipped: string, mostBytes = usually): Keep {
  return {
    *read(name) {
      const own = isOurs(folder) ? contentOf(join(folder, name)) : undefined;
      if (own) yield own;
      const other = contentOf(join(shipped, name));
      if (other) yield other;
    },
    write(name, entry) {
      try {
        write(folder, name, entry, mostBytes);
      } catch {
        // A full disk, a folder that may not be written to: then it is worked out again the next time.
      }
    },
  };
}

/** Whether nobody else can put entries there. */
function isOurs(folder: string): boolean {
  try {
    const { uid, mode } = statSync(folder);
    const isPrivate = (mode & 0o022) === 0;
    return process.getuid === undefined || (uid === process.getuid() && isPrivate);
  } catch {
    return false;
  }
}

function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Written apart and then put in place in one step, so that nobody reads half of it and two at once do no harm. */
function write(folder: string, name: string, entry: Uint8Array, mostBytes: number): void {
  if (entry.length > mostBytes / 2) return;
  makeFolder(folder);
  if (!isOurs(folder)) return;
  const apart = join(folder, `${name}.${process.pid}`);
  writeFileSync(apart, entry, { mode: 0o600 });
  renameSync(apart, join(folder, name));
  prune(folder, mostBytes);
}

function prune(folder: string, mostBytes: number): void {
  const entries = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = lstatSync(join(folder, name));
    return { name, size, mtimeMs };
  });
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= mostBytes) return;
  for (const { name, size } of entries.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= mostBytes / 2) return;
    rmSync(join(folder, name), { force: true });
    total -= size;
  }
}
