import type { Case } from '../case/case.js';
import type { Row, Statements } from './database.js';
import type { Edition } from './edition.js';
import { entriesSince } from './entries-since.js';
import type { Head } from './held-case.js';
import { hiddenTextsOf } from './hidden-texts.js';
import { projectCase, type Projection } from './project-case.js';
import { sealEntry, type SealedEntry } from './seal-entry.js';
import { sha256 } from './sha256.js';

/** An entry as it is written: its place, its two parts, and its hash, which covers its text and the hash before it. */
export interface WrittenEntry extends SealedEntry {
  readonly entry: number;
  readonly hash: string;
}

/** All that an append writes. It is made once, so that writing it again after a lost connection writes the same. */
export interface Writing {
  readonly caseId: string;
  readonly entries: readonly WrittenEntry[];
  readonly head: Head;
  readonly projection: Projection;
  /** The events of which the lists change: those that are new, and promises that they settle. */
  readonly touched: ReadonlySet<number>;
  /** Whether a private fact became known: then it has to be masked in what was listed before as well. */
  readonly masksMore: boolean;
}

const start: Pick<Head, 'entries' | 'events' | 'hash'> = { entries: 0, events: 0, hash: '' };

export function writingOf(told: Case, from: Head = start): Writing {
  const hidden = hiddenTextsOf(told);
  let { hash } = from;
  const entries = entriesSince(told, from).map((entry): WrittenEntry => {
    const sealed = sealEntry(entry, hidden);
    hash = chained(hash, sealed.text);
    return { entry: entry.entry, hash, ...sealed };
  });
  const fresh = told.events.slice(from.events);
  return {
    caseId: told.opening.caseId,
    entries,
    head: { entries: told.inputs.length + 1, events: told.events.length, hash },
    projection: projectCase(told, hidden),
    touched: new Set(fresh.flatMap((event) => ('made' in event ? [event.seq, event.made] : [event.seq]))),
    masksMore: fresh.some((event) => event.type === 'fact_learned' && hidden.names.has(event.fact)),
  };
}

/** The hash of an entry: over the hash of the one before and its exact text. */
export function chained(before: string, text: string): string {
  return sha256(`${before}\n${text}`);
}

export async function writeEntries(
  on: Statements,
  caseId: string,
  entries: readonly WrittenEntry[],
): Promise<void> {
  for (const { entry, hash, text, secrets } of entries) {
    await on.run(
      'INSERT INTO entries (case_id, entry, hash, sealed) VALUES (?, ?, ?, ?)',
      caseId,
      entry,
      hash,
      text,
    );
    if (secrets.length === 0) continue;
    await on.run(
      'INSERT INTO secrets (case_id, entry, secrets) VALUES (?, ?, ?)',
      caseId,
      entry,
      JSON.stringify(secrets),
    );
  }
}

/** Which rows of the lists an append touches. */
export function touchedBy({ touched, masksMore }: Writing): (event: number) => boolean {
  return (event) => masksMore || touched.has(event);
}

/** Writes the rows of the lists that are about certain events; of all without saying which. */
export async function writeLists(
  on: Statements,
  caseId: string,
  { promises, contacts }: Projection,
  isTouched: (event: number) => boolean = () => true,
): Promise<void> {
  for (const promise of promises) {
    if (isTouched(Number(promise['made'])))
      await insert(on, 'promises', { case_id: caseId, ...promise }, ['case_id', 'made']);
  }
  for (const contact of contacts) {
    if (isTouched(Number(contact['seq'])))
      await insert(on, 'contacts', { case_id: caseId, ...contact }, ['case_id', 'seq']);
  }
}

export async function writeEdition(on: Statements, { digest, playbook, files }: Edition): Promise<void> {
  await on.run(
    'INSERT INTO editions (digest, playbook, files) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
    digest,
    playbook,
    JSON.stringify(files),
  );
}

/** Puts a row into a table; with the columns of its key it takes the place of the one that is there. */
export async function insert(
  on: Statements,
  table: string,
  row: Row,
  key: readonly string[] = [],
): Promise<void> {
  const columns = Object.keys(row);
  const others = columns.filter((column) => !key.includes(column));
  const instead =
    key.length === 0
      ? ''
      : `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`;
  await on.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ${instead}`,
    ...Object.values(row),
  );
}
