/** A value that goes into a query; numbers are whole and at most 2^53. */
export type Bound = string | number | null;

/** A row of an answer. Numbers come as numbers, texts as texts, on every engine. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Runs statements with `?` for each value. The same statements run on every engine. */
export interface Statements {
  /** The rows that a statement gives. */
  all(sql: string, ...values: readonly Bound[]): Promise<readonly Row[]>;
  /** Runs a statement; how many rows it changed. */
  run(sql: string, ...values: readonly Bound[]): Promise<number>;
}

/**
 * What the engines have in common: statements, and transactions that are on disk when they are fulfilled. Whatever goes
 * wrong with the database comes as a `StoreFailure`.
 */
export interface Database extends Statements {
  readonly engine: 'sqlite' | 'postgres';

  /**
   * Runs what writes, all of it or nothing, as if no other transaction ran meanwhile. Where another one got in the way it is
   * run again, so it must do nothing but run statements.
   */
  write<T>(work: (on: Statements) => Promise<T>): Promise<T>;

  /** Runs what only reads, all of it as of one moment. */
  read<T>(work: (on: Statements) => Promise<T>): Promise<T>;

  /** After something was erased: sees to it that nothing of it is left in the database's own files, as far as it can. */
  forget(): Promise<void>;

  close(): Promise<void>;
}
