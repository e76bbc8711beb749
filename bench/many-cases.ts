import { loadSqlite, type SqliteFile } from '../src/store/sqlite-binding.js';
import { openSqlite } from '../src/store/sqlite-database.js';
import { migrate } from '../src/store/migrate.js';

export const manyCases = 1_000_000;
const promisesEach = 3;

/** The present of these cases, as milliseconds since 1970-01-01 UTC: a good part of what is due is behind it. */
export const presentMs = Date.UTC(2026, 2, 2, 15);

/** A store of a million cases, of which every fifth is still open, with three promises each, half of them settled. */
export async function makeManyCases(path: string): Promise<SqliteFile> {
  const database = await openSqlite(path);
  await migrate(database);
  await database.close();
  const { DatabaseSync: Sqlite } = loadSqlite();
  const file = new Sqlite(path);
  // Only while it is filled: nobody needs it if the power fails.
  file.exec('PRAGMA synchronous = OFF');
  file.exec('PRAGMA cache_size = -200000');
  file.exec('BEGIN');
  // An index is made sooner of all rows than grown with each.
  const indexes = file
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) file.exec(`DROP INDEX ${name}`);
  fill(file);
  for (const { sql } of indexes) file.exec(sql);
  file.exec('COMMIT');
  file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  file.exec('PRAGMA cache_size = -2000');
  return file;
}

/** Multiplied by a prime, the numbers of the cases come in no order, and always the same. */
const minuteOfCase = `(n * 7919) % 525600`;
const hash = "'5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5'";

function fill(file: SqliteFile): void {
  const numbers = (most: number) =>
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${most})`;
  const opened = `${presentMs} - ${minuteOfCase} * 60000`;
  file.exec(`${numbers(manyCases)}
    INSERT INTO cases (case_id, entries, events, hash, claimed_by, claimed_since, claimed_until, epoch,
      state, due_at, opened_at, changed_at, agent, playbook, title, version, digest, customer_words, next, impression, standing, search)
    SELECT printf('%03X-%03X-%03X-%03X', n % 4096, n / 4096, (n * 31) % 4096, (n * 17) % 4096), 12, 30, ${hash},
      'Robin', ${opened}, 0, 1,
      CASE n % 5 WHEN 0 THEN 'open' ELSE 'closed' END,
      CASE WHEN n % 5 = 0 THEN ${opened} + 259200000 ELSE 9000000000000000 END,
      ${opened}, ${opened} + 600000, 'agent ' || (n % 300), 'playbook_' || (n % 40), 'A parcel that does not come', '1', ${hash},
      'It was to be here on Tuesday, and I took the day off for it', 'What would suit you best?',
      CASE n % 7 WHEN 0 THEN 'poor' WHEN 1 THEN NULL ELSE 'good' END, CASE n % 7 WHEN 0 THEN 0 ELSE 1 END,
      printf('%x', n) || char(10) || 'a parcel that does not come' || char(10) || 'order ' || (n * 13)
    FROM numbers`);
  const due = `${presentMs} + (((n * 104729) % 1051200) - 1025000) * 60000`;
  file.exec(`${numbers(manyCases * promisesEach)}
    INSERT INTO promises (case_id, made, promise, what, promised_by, owner, state, made_at, due_at)
    SELECT (SELECT case_id FROM cases WHERE rowid = 1 + (n - 1) / ${promisesEach}), 5 + n % ${promisesEach}, 'comes',
      'it comes to your door', CASE n % 4 WHEN 0 THEN 'customer' WHEN 1 THEN 'carrier' ELSE 'us' END, 'warehouse',
      CASE n % 16 WHEN 0 THEN 'open' WHEN 1 THEN 'broken' WHEN 2 THEN 'renegotiated' ELSE 'kept' END,
      ${due} - 86400000, ${due}
    FROM numbers`);
}
