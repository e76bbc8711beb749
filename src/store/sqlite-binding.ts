import type { DatabaseSync } from '@photostructure/sqlite';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type SqliteFile = InstanceType<typeof DatabaseSync>;
export type SqliteStatement = ReturnType<SqliteFile['prepare']>;

interface Binding {
  readonly DatabaseSync: typeof DatabaseSync;
}

const scope = '@photostructure';

/**
 * SQLite, compiled. The package's own entry looks for the file that fits this machine in many places, which takes as long as
 * starting Node; it is where the package is built with it, so that is where we look first.
 */
export function loadSqlite(): Binding {
  const load = createRequire(join(import.meta.dirname, 'here.cjs'));
  const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';
  const compiled = join('prebuilds', `${process.platform}-${process.arch}`, `${scope}+sqlite.${libc}.node`);
  return load(foundAbove(import.meta.dirname, compiled) ?? `${scope}/sqlite`) as Binding;
}

/** A file of the package, in the nearest folder above that has packages: asking Node where a package is takes ten times as long. */
function foundAbove(folder: string, file: string): string | undefined {
  const path = join(folder, 'node_modules', scope, 'sqlite', file);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : foundAbove(above, file);
}
