import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { StorePlace } from '../../src/store/open-store.js';
import { lentPostgres } from './lent-postgres.js';

/** An engine that stores are opened on: each place is empty, and nobody else's. */
export interface Places {
  readonly fresh: () => Promise<StorePlace['env']>;
  /** Until nobody works there any more, also nobody who has died. */
  readonly isLeft: (env: StorePlace['env']) => Promise<void>;
  readonly end: () => Promise<void>;
}

export const engines = [
  ['SQLite', sqlitePlaces],
  ['PostgreSQL', postgresPlaces],
] as const;

const sessions = 'SELECT pid FROM pg_stat_activity WHERE application_name = $1';

async function sqlitePlaces(): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'makeright-store-'));
  let count = 0;
  return {
    fresh: async () => ({ MAKERIGHT_DATA: join(folder, String(++count)) }),
    isLeft: async () => undefined,
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresPlaces(): Promise<Places> {
  const lent = await lentPostgres();
  const mark = `t${randomBytes(6).toString('hex')}`;
  const made: string[] = [];
  return {
    fresh: async () => {
      const name = `${mark}_${made.length}`;
      made.push(name);
      await ask(lent, `CREATE SCHEMA ${name}`);
      return { DATABASE_URL: `${lent}?options=-c%20search_path%3D${name}&application_name=${name}` };
    },
    isLeft: async ({ DATABASE_URL: url = '' }) => {
      const name = new URL(url).searchParams.get('application_name');
      // A server notices only after a moment that whoever asked it something is gone.
      while ((await ask(lent, sessions, name)).length > 0) await setTimeout(5);
    },
    end: async () => {
      if (process.env['TEST_DATABASE_URL'])
        for (const name of made) await ask(lent, `DROP SCHEMA ${name} CASCADE`);
    },
  };
}

/** Asks the database behind our back. */
async function ask(url: string, sql: string, ...values: readonly unknown[]): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows as object[];
  } finally {
    await client.end();
  }
}
