import { join } from 'node:path';
import type { CaseStore } from './case-store.js';
import { dataPlace } from './data-place.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { SqlCaseStore } from './sql-case-store.js';

/** Where the store is and what it needs of the world. */
export interface StorePlace {
  /** The environment: `DATABASE_URL`, `MAKERIGHT_DATA`, `XDG_DATA_HOME` and `HOME` are looked at. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970-01-01 UTC: for how long a claim holds. */
  readonly now: () => number;
}

/** Opens the store, makes it where there is none yet, and brings one of an earlier version up to date. */
export async function openStore({ env, now }: StorePlace): Promise<CaseStore> {
  const database = await openDatabase(env);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new SqlCaseStore(database, now);
}

/** Each engine is loaded only where it is used. */
async function openDatabase(env: StorePlace['env']): Promise<Database> {
  const url = env['DATABASE_URL'];
  if (url) return (await import('./postgres-database.js')).openPostgres(url);
  return (await import('./sqlite-database.js')).openSqlite(join(dataPlace(env), 'cases.sqlite'));
}
