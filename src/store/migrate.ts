import { randomBytes } from 'node:crypto';
import type { Database, Statements } from './database.js';
import { presentVersion, statementsBeyond } from './migrations.js';
import { StoreFailure } from './store-failure.js';

/**
 * Brings a database up to the present version: forward only, each time in one transaction, so that of two programs that start
 * at once one does it and the other finds it done.
 */
export async function migrate(database: Database): Promise<void> {
  const found = await versionOf(database);
  if (found === presentVersion) return;
  refuseNewer(found);
  await database.write(async (on) => {
    await on.run('CREATE TABLE IF NOT EXISTS makeright_versions (version BIGINT PRIMARY KEY)');
    const version = await lastVersion(on);
    refuseNewer(version);
    if (version === presentVersion) return;
    // Whoever comes second fails here, before it could do any of it again, and then finds it done.
    await on.run('INSERT INTO makeright_versions (version) VALUES (?)', presentVersion);
    for (const statement of statementsBeyond(version, database.engine)) await on.run(statement);
    await on.run(
      'INSERT INTO store_secrets (name, secret) VALUES (?, ?) ON CONFLICT DO NOTHING',
      'customer',
      randomBytes(32).toString('hex'),
    );
  });
}

async function versionOf(database: Database): Promise<number> {
  const table =
    database.engine === 'sqlite'
      ? "SELECT count(*) AS found FROM sqlite_master WHERE name = 'makeright_versions'"
      : "SELECT CASE WHEN to_regclass('makeright_versions') IS NULL THEN 0 ELSE 1 END AS found";
  const [row] = await database.all(table);
  return row?.['found'] === 0 ? 0 : lastVersion(database);
}

async function lastVersion(on: Statements): Promise<number> {
  const [row] = await on.all('SELECT max(version) AS version FROM makeright_versions');
  return Number(row?.['version'] ?? 0);
}

function refuseNewer(version: number): void {
  if (version <= presentVersion) return;
  throw new StoreFailure(
    `these cases were written by a newer makeright (their store is of version ${version}, this one knows ${presentVersion})`,
    'bring makeright up to date; nothing was changed',
  );
}
