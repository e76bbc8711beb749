import type { Database } from './database.js';

/**
 * The steps from an empty database to the present one, in order. A step is never changed once it was released: databases
 * out there have taken it. Moments are milliseconds since 1970-01-01 UTC; `due_at` is past every calendar where nothing is due.
 * `{text}` compares texts by their bytes, `{keyed}` keeps a table in the order of its key, and `{searched}` is what words are
 * looked for in, where an index may hold long texts; each as the engine has it.
 */
const steps: readonly (readonly string[])[] = [
  [
    `CREATE TABLE store_secrets (name {text} PRIMARY KEY, secret {text} NOT NULL)`,
    `CREATE TABLE editions (digest {text} PRIMARY KEY, playbook {text} NOT NULL, files {text} NOT NULL)`,
    `CREATE TABLE cases (
      case_id {text} PRIMARY KEY,
      entries BIGINT NOT NULL, events BIGINT NOT NULL, hash {text} NOT NULL,
      claimed_by {text} NOT NULL, claimed_since BIGINT NOT NULL, claimed_until BIGINT NOT NULL, epoch BIGINT NOT NULL,
      state {text} NOT NULL, due_at BIGINT NOT NULL, opened_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
      agent {text} NOT NULL, playbook {text} NOT NULL, title {text} NOT NULL, version {text} NOT NULL,
      digest {text} NOT NULL, customer {text}, erased_at BIGINT,
      customer_words {text}, next {text}, impression {text}, search {text} NOT NULL)`,
    `CREATE INDEX cases_standing ON cases (due_at, opened_at, case_id) WHERE state <> 'closed'`,
    `CREATE INDEX cases_of_agent ON cases (agent, due_at, opened_at, case_id) WHERE state <> 'closed'`,
    `CREATE INDEX cases_all ON cases (due_at, opened_at, case_id)`,
    `CREATE INDEX cases_of_customer ON cases (customer, case_id) WHERE customer IS NOT NULL`,
    `CREATE TABLE entries (
      case_id {text} NOT NULL, entry BIGINT NOT NULL, hash {text} NOT NULL, sealed {text} NOT NULL,
      PRIMARY KEY (case_id, entry)) {keyed}`,
    `CREATE TABLE secrets (
      case_id {text} NOT NULL, entry BIGINT NOT NULL, secrets {text} NOT NULL, PRIMARY KEY (case_id, entry)) {keyed}`,
    `CREATE TABLE promises (
      case_id {text} NOT NULL, made BIGINT NOT NULL, promise {text} NOT NULL, what {text} NOT NULL,
      promised_by {text} NOT NULL, owner {text} NOT NULL, state {text} NOT NULL, made_at BIGINT NOT NULL,
      due_at BIGINT NOT NULL, remind_at BIGINT, reminder {text}, settled_at BIGINT,
      PRIMARY KEY (case_id, made)) {keyed}`,
    `CREATE INDEX promises_due ON promises (due_at, case_id, made) WHERE state IN ('open', 'renegotiated')`,
    `CREATE INDEX promises_broken ON promises (due_at, case_id, made) WHERE state = 'broken'`,
    `CREATE INDEX promises_owed ON promises (promised_by, due_at)`,
    `CREATE TABLE contacts (
      case_id {text} NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, who {text} NOT NULL,
      channel {text}, impression {text}, PRIMARY KEY (case_id, seq)) {keyed}`,
    `CREATE INDEX contacts_latest ON contacts (at, case_id, seq)`,
  ],
  // What lists are filtered by stands in their indexes, so that cases that do not fit are passed over without being looked up.
  [
    `DROP INDEX cases_standing`,
    `DROP INDEX cases_of_agent`,
    `DROP INDEX promises_owed`,
    `CREATE INDEX cases_standing ON cases (due_at, opened_at, case_id, state, playbook, impression{searched})
      WHERE state <> 'closed'`,
    `CREATE INDEX cases_closed ON cases (due_at, opened_at, case_id, playbook, impression{searched})
      WHERE state = 'closed'`,
    `CREATE INDEX cases_of_agent ON cases (agent, due_at, opened_at, case_id, state)`,
    `CREATE INDEX promises_owed ON promises (promised_by, due_at, state)`,
  ],
  // A poor last impression stands before all that is due: 0 where there is one, else 1.
  [
    `ALTER TABLE cases ADD COLUMN standing BIGINT NOT NULL DEFAULT 1`,
    `UPDATE cases SET standing = 0 WHERE impression = 'poor'`,
    ...['standing', 'closed', 'of_agent', 'all'].map((name) => `DROP INDEX cases_${name}`),
    `CREATE INDEX cases_standing
      ON cases (standing, due_at, opened_at, case_id, state, playbook, impression{searched}) WHERE state <> 'closed'`,
    `CREATE INDEX cases_closed ON cases (standing, due_at, opened_at, case_id, playbook, impression{searched})
      WHERE state = 'closed'`,
    `CREATE INDEX cases_of_agent ON cases (agent, standing, due_at, opened_at, case_id, state)`,
    `CREATE INDEX cases_all ON cases (standing, due_at, opened_at, case_id)`,
  ],
];

/** The version of a database that has taken every step. */
export const presentVersion = steps.length;

/** The statements of the steps beyond a version, in the words of an engine. */
export function statementsBeyond(version: number, engine: Database['engine']): readonly string[] {
  const words = {
    sqlite: { text: 'TEXT', keyed: 'WITHOUT ROWID', searched: ', search' },
    postgres: { text: 'TEXT COLLATE "C"', keyed: '', searched: '' },
  } as const;
  const { text, keyed, searched } = words[engine];
  return steps
    .slice(version)
    .flat()
    .map((statement) =>
      statement.replaceAll('{text}', text).replaceAll('{keyed}', keyed).replaceAll('{searched}', searched),
    );
}
