import pg from 'pg';
import type { Bound, Database, Row, Statements } from './database.js';
import { isConnectionLost, postgresFailure, triesWorth } from './postgres-failure.js';

/** Whole numbers of 64 bits come as texts unless one says that ours all fit into a number. */
const bigInteger = 20;
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === bigInteger
      ? Number
      : (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format)) as never,
};

/** Connects to the database at an address such as `postgres://user:password@host/database`. */
export async function openPostgres(url: string): Promise<Database> {
  const database = new PostgresDatabase(url);
  await database.connect();
  return database;
}

/** A database of PostgreSQL's, or of what speaks its protocol. It has one connection, so what is asked waits for its turn. */
class PostgresDatabase implements Database {
  readonly engine = 'postgres';
  private client: pg.Client | undefined;
  private readonly numbered = new Map<string, string>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      types,
      application_name: 'makeright',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // A connection that breaks while nothing is asked is noticed at the next question.
    client.on('error', () => this.drop(client));
    try {
      await client.connect();
      // Whoever turned waiting for the disk off for everything did not mean this.
      await client.query(
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit', true) = 'off'",
      );
    } catch (error) {
      throw postgresFailure(error, this.url);
    }
    this.client = client;
  }

  all(sql: string, ...values: readonly Bound[]): Promise<readonly Row[]> {
    return this.inTurn((on) => on.all(sql, ...values));
  }

  run(sql: string, ...values: readonly Bound[]): Promise<number> {
    return this.inTurn((on) => on.run(sql, ...values));
  }

  write<T>(work: (on: Statements) => Promise<T>): Promise<T> {
    return this.inTurn((on, client) => within(client, 'BEGIN', () => work(on)));
  }

  read<T>(work: (on: Statements) => Promise<T>): Promise<T> {
    const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    return this.inTurn((on, client) => within(client, begin, () => work(on)));
  }

  /** What the server keeps of rows that are gone is its own affair: it clears them away by itself. */
  async forget(): Promise<void> {}

  async close(): Promise<void> {
    await this.turn;
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private inTurn<T>(work: (on: Statements, client: pg.Client) => Promise<T>): Promise<T> {
    const result = this.turn
      .then(() => this.repeated(work))
      .catch((error: unknown) => {
        throw postgresFailure(error, this.url);
      });
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Does it again when another transaction got in the way, or, once, when the connection was lost. */
  private async repeated<T>(work: (on: Statements, client: pg.Client) => Promise<T>): Promise<T> {
    let isReconnected = false;
    for (let tries = 1; ; tries++) {
      if (!this.client) await this.connect();
      const { client } = this;
      if (!client) throw new Error('a connection that was made is not there');
      try {
        return await work(this.statementsOn(client), client);
      } catch (error) {
        const isLost = isConnectionLost(error);
        if (isLost) this.drop(client);
        if (isLost ? isReconnected : tries >= triesWorth(error)) throw error;
        isReconnected ||= isLost;
        if (!isLost) await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * tries));
      }
    }
  }

  private statementsOn(client: pg.Client): Statements {
    const query = (sql: string, values: readonly Bound[]) =>
      client.query<Record<string, string | number | null>>(this.numberedIn(sql), [...values]);
    return {
      all: async (sql, ...values) => (await query(sql, values)).rows,
      run: async (sql, ...values) => (await query(sql, values)).rowCount ?? 0,
    };
  }

  private drop(client: pg.Client): void {
    if (this.client === client) this.client = undefined;
    client.end().catch(() => undefined);
  }

  /** PostgreSQL numbers the values of a statement: `$1` for the first `?`. */
  private numberedIn(sql: string): string {
    const known = this.numbered.get(sql);
    if (known !== undefined) return known;
    let count = 0;
    const numbered = sql.replace(/\?/g, () => `$${++count}`);
    this.numbered.set(sql, numbered);
    return numbered;
  }
}

async function within<T>(client: pg.Client, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A transaction that broke with its connection is rolled back by the server.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
