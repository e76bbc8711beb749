import type { DatabaseSync } from '@photostructure/sqlite';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type SqliteFile = InstanceType<typeof DatabaseSync>;
export type SqliteStatement = ReturnType<SqliteFile['prepare']>;

interface Binding {
  readonly DatabaseSync: typeof DatabaseSync;
}

/**
 * SQLite, compiled. The package's own entry looks for the file that fits this machine in many places, which takes as long as
 * starting Node; it is where the package is built with it, so that is where we look first.
 */
export function loadSqlite(): Binding {
  const name = '@photostructure/sqlite';
  const load = createRequire(join(import.meta.dirname, 'here.cjs'));
  const folder = join(
    dirname(load.resolve(`${name}/package.json`)),
    'prebuilds',
    `${process.platform}-${process.arch}`,
  );
  const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';
  const compiled = join(folder, `@photostructure+sqlite.${libc}.node`);
  return load(existsSync(compiled) ? compiled : name) as Binding;
}
