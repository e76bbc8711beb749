import type { Database, Statements } from '../../src/store/database.js';

/** Called at each point at which a program that writes could die. */
export type AtPoint = () => void | Promise<void>;

/**
 * A database that stops at every write point: before each statement of a transaction that writes, when all of them have run
 * and nothing is confirmed yet, and when it is on disk and nobody has been told.
 */
export function atWritePoints(database: Database, atPoint: AtPoint): Database {
  const watched = (on: Statements): Statements => ({
    all: async (sql, ...values) => {
      await atPoint();
      return on.all(sql, ...values);
    },
    run: async (sql, ...values) => {
      await atPoint();
      return on.run(sql, ...values);
    },
  });
  return {
    engine: database.engine,
    all: (sql, ...values) => database.all(sql, ...values),
    run: (sql, ...values) => database.run(sql, ...values),
    read: (work) => database.read(work),
    forget: () => database.forget(),
    close: () => database.close(),
    write: async (work) => {
      const result = await database.write(async (on) => {
        const made = await work(watched(on));
        await atPoint();
        return made;
      });
      await atPoint();
      return result;
    },
  };
}
