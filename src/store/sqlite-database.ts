import { closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeDataFolder, notWritable } from './data-folder.js';
import type { Bound, Database, Row, Statements } from './database.js';
import { codeOf } from './error-code.js';
import { loadSqlite, type SqliteFile, type SqliteStatement } from './sqlite-binding.js';
import { busy, resultCode, sqliteFailure } from './sqlite-failure.js';
import { StoreFailure } from './store-failure.js';

const patienceMs = 30_000;

/** Before it, two programs could lose what one of them had written: https://www.sqlite.org/wal.html#walresetbug */
const firstSafeVersion = [3, 51, 3];

/** Opens a file of SQLite's, makes it where there is none, readable by its user alone. */
export function openSqlite(path: string): Promise<Database> {
  return inTurn(path, async () => {
    makeDataFolder(dirname(path));
    makeFile(path);
    const { DatabaseSync: Sqlite } = loadSqlite();
    const file = new Sqlite(path, { timeout: patienceMs });
    prepare(file, path);
    return new SqliteDatabase(file, path, inodeOf(path));
  });
}

/**
 * Whose turn it is. SQLite answers at once, and waits for a lock by keeping this whole process waiting: what runs in one
 * transaction must neither slip into another, nor keep one waiting that would then keep us from ending.
 */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const result = turn.then(work).catch((error: unknown) => {
    throw sqliteFailure(error, path);
  });
  turn = result.catch(() => undefined);
  return result;
}

function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw notWritable(dirname(path), error);
  }
}

/** Which file a path leads to; undefined where there is none. */
function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function prepare(file: SqliteFile, path: string): void {
  refuseUnsafe(wordOf(file, 'SELECT sqlite_version()') as string);
  file.exec(`PRAGMA busy_timeout = ${patienceMs}`);
  logAhead(file, path);
  // Each open begins with NORMAL again, which may lose what was confirmed when the power fails.
  file.exec('PRAGMA synchronous = FULL');
  // What is overwritten is gone, so that what was erased is.
  file.exec('PRAGMA secure_delete = ON');
}

/** The one value that a statement gives. */
function wordOf(file: SqliteFile, sql: string): unknown {
  return Object.values(file.prepare(sql).get() as object)[0];
}

function refuseUnsafe(version: string): void {
  const parts = version.split('.').map(Number);
  const different = firstSafeVersion.findIndex((part, at) => part !== parts[at]);
  if (different < 0 || (parts[different] ?? 0) > (firstSafeVersion[different] ?? 0)) return;
  throw new StoreFailure(
    `the SQLite that was found is ${version}, which can lose cases when several programs write`,
    'install makeright again, so that the one that belongs to it is found',
  );
}

/** Changing to the write-ahead log does not wait for others as everything else does. */
function logAhead(file: SqliteFile, path: string): void {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      if (wordOf(file, 'PRAGMA journal_mode = WAL') === 'wal') return;
      throw new StoreFailure(`\`${path}\` is on a disk where a database cannot be shared safely`);
    } catch (error) {
      if (resultCode(error) !== busy || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** A file of SQLite's, by one connection. */
class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  private readonly prepared = new Map<string, SqliteStatement>();
  private readonly statements: Statements = {
    all: async (sql, ...values) => this.allNow(sql, values),
    run: async (sql, ...values) => this.runNow(sql, values),
  };

  constructor(
    private readonly file: SqliteFile,
    private readonly path: string,
    private readonly inode: number | undefined,
  ) {}

  all(sql: string, ...values: readonly Bound[]): Promise<readonly Row[]> {
    return inTurn(this.path, () => this.statements.all(sql, ...values));
  }

  run(sql: string, ...values: readonly Bound[]): Promise<number> {
    return inTurn(this.path, () => this.statements.run(sql, ...values));
  }

  /** A lock that is asked for only at the first write could not be had any more by two that have read before. */
  write<T>(work: (on: Statements) => Promise<T>): Promise<T> {
    return inTurn(this.path, () => {
      this.refuseMoved();
      return this.within('BEGIN IMMEDIATE', work);
    });
  }

  read<T>(work: (on: Statements) => Promise<T>): Promise<T> {
    return inTurn(this.path, () => this.within('BEGIN', work));
  }

  /** Moves the log into the file, so that nothing of what was overwritten stays in the log. */
  async forget(): Promise<void> {
    await this.all('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async close(): Promise<void> {
    await turn;
    if (this.file.isOpen) this.file.close();
  }

  /** What is written to a file that was taken away goes with it, and nobody is told. */
  private refuseMoved(): void {
    if (inodeOf(this.path) === this.inode) return;
    throw new StoreFailure(
      `\`${this.path}\` was moved or taken away since it was opened`,
      'put it back where it was; what was confirmed is in it',
    );
  }

  private async within<T>(begin: string, work: (on: Statements) => Promise<T>): Promise<T> {
    this.file.exec(begin);
    try {
      const result = await work(this.statements);
      this.file.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.file.isTransaction) this.file.exec('ROLLBACK');
      throw error;
    }
  }

  private allNow(sql: string, values: readonly Bound[]): readonly Row[] {
    return this.statement(sql).all(...values) as readonly Row[];
  }

  private runNow(sql: string, values: readonly Bound[]): number {
    return Number(this.statement(sql).run(...values).changes);
  }

  private statement(sql: string): SqliteStatement {
    const known = this.prepared.get(sql);
    if (known) return known;
    const made = this.file.prepare(sql);
    this.prepared.set(sql, made);
    return made;
  }
}
