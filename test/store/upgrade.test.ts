import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type StorePlace } from '../../src/store/open-store.js';
import { buildProgram, startAgent } from './agents.js';
import { databaseAt } from './life.js';
import { engines, type Places } from './places.js';
import { openParcel } from './walked-cases.js';

const tables: Readonly<Record<string, string>> = {
  SQLite: `SELECT type || ' ' || name || ' ' || sql AS made FROM sqlite_master WHERE sql IS NOT NULL ORDER BY made`,
  PostgreSQL: `SELECT indexname || ' ' || indexdef AS made FROM pg_indexes WHERE schemaname = current_schema() ORDER BY made`,
};

let program: string;
beforeAll(() => {
  program = buildProgram('agent-process');
});
afterAll(() => rmSync(program));

/** A store as the first version left it, from the file of its statements beside this one. */
async function asFirstVersion(env: StorePlace['env']): Promise<void> {
  const url = env['DATABASE_URL'];
  const file = `upgrade/version-1.${url ? 'postgres' : 'sqlite'}.sql`;
  const statements = readFileSync(join(import.meta.dirname, file), 'utf8');
  if (!url) {
    const database = await databaseAt(env);
    for (const statement of statements.split(';\n\n')) await database.run(statement);
    return database.close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}

describe.each(engines)('a store of the first version in %s', (engine, places) => {
  let at: Places;
  beforeAll(async () => {
    at = await places();
  });
  afterAll(() => at.end());

  /** What the database has made of our statements, as it tells it itself. */
  async function made(env: StorePlace['env']): Promise<readonly unknown[]> {
    const database = await databaseAt(env);
    const rows = await database.all(tables[engine] ?? '');
    await database.close();
    // Schemas differ in their names, and statements in their spaces.
    return rows.map((row) =>
      String(row['made'])
        .replace(/ ON \w+\./, ' ON ')
        .replace(/\s+/g, ' '),
    );
  }

  test('is brought up to date by whoever opens it, several at once, and has all that it had', async () => {
    const env = await at.fresh();
    await asFirstVersion(env);
    const agents = ['Robin', 'Noor', 'Sam'].map((name) =>
      startAgent({ program, name, env, howMany: 0, cases: [] }),
    );
    for (const { ended, process, failed, complaints } of agents) {
      await ended;
      expect([process.exitCode, failed, complaints()]).toEqual([0, [], '']);
    }
    const fresh = await at.fresh();
    await (await openStore({ env: fresh, now: Date.now })).close();
    expect((await made(env)).map(unspaced)).toEqual((await made(fresh)).map(unspaced));

    const store = await openStore({ env, now: Date.now });
    const { cases, events, discrepancies } = await store.verify();
    // What a walk says may have changed since; what was written then may not.
    const others = discrepancies.filter(({ message }) => !message.startsWith('walking the case again'));
    expect({ cases, others }).toEqual({ cases: 2, others: [] });
    expect(events).toBeGreaterThan(40);
    expect((await store.cases({}, { limit: 9 })).items).toMatchObject([{ caseId: 'C-2', state: 'waiting' }]);
    expect((await store.promises({}, { limit: 9 })).items.length).toBeGreaterThan(0);
    await store.begin(openParcel('C-3'));
    expect((await store.cases({}, { limit: 9 })).items).toHaveLength(2);
    await store.close();
  });
});

function unspaced(text: unknown): string {
  return String(text).replace(/\s*([(),])\s*/g, '$1');
}
