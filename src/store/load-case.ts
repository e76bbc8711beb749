import type { Input } from '../case/input.js';
import type { Opening } from '../case/opening.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { CaseState } from './case-list.js';
import { heldColumns, heldOf } from './claim-row.js';
import type { Row, Statements } from './database.js';
import type { Edition } from './edition.js';
import { openingFrom, type JournalEntry } from './journal-entry.js';
import type { Secret } from './seal-entry.js';
import type { StoredCase } from './stored-case.js';
import { unsealEntry } from './unseal-entry.js';

/** An entry as it lies in the database. */
export interface EntryRow {
  readonly entry: number;
  readonly hash: string;
  readonly text: string;
  readonly secrets: readonly Secret[];
}

/** `editions` are those loaded before: they never change, and each that is the same object is checked only once. */
export async function loadCase(
  on: Statements,
  caseId: string,
  editions: Map<string, Edition>,
): Promise<StoredCase | undefined> {
  const [row] = await on.all(
    `SELECT ${heldColumns}, digest, state, next, erased_at FROM cases WHERE case_id = ?`,
    caseId,
  );
  if (!row) return undefined;
  const digest = String(row['digest']);
  const edition = editions.get(digest) ?? (await loadEdition(on, digest));
  if (!edition) throw new Error(`the texts ${digest} of case ${caseId} are not there`);
  editions.set(digest, edition);
  return storedCase(row, await entriesOf(on, caseId), edition);
}

function storedCase(row: Row, entries: readonly EntryRow[], edition: Edition): StoredCase {
  const journal = entries.map(({ text, secrets }) => unsealEntry(text, secrets));
  return {
    opening: openingOf(journal),
    inputs: inputsOf(journal),
    events: journal.flatMap(({ events }) => events),
    edition,
    ...heldOf(row),
    listed: {
      state: row['state'] as CaseState,
      ...(row['next'] !== null && { next: String(row['next']) }),
    },
    ...(row['erased_at'] !== null && { erasedAt: Number(row['erased_at']) }),
  };
}

export function openingOf([first]: readonly JournalEntry[]): Opening {
  if (!first || !('opening' in first)) throw new Error('a journal does not begin with its opening');
  return openingFrom(first.opening);
}

export function inputsOf(journal: readonly JournalEntry[]): readonly Input[] {
  return journal.flatMap((entry) => ('input' in entry ? [entry.input] : []));
}

/** The entries of a case, in order. */
export async function entriesOf(on: Statements, caseId: string): Promise<readonly EntryRow[]> {
  const rows = await on.all(
    `SELECT entries.entry, hash, sealed, secrets FROM entries
     LEFT JOIN secrets ON secrets.case_id = entries.case_id AND secrets.entry = entries.entry
     WHERE entries.case_id = ? ORDER BY entries.entry`,
    caseId,
  );
  return rows.map((row) => ({
    entry: Number(row['entry']),
    hash: String(row['hash']),
    text: String(row['sealed']),
    secrets: JSON.parse(String(row['secrets'] ?? '[]')) as Secret[],
  }));
}

export async function loadEdition(on: Statements, digest: string): Promise<Edition | undefined> {
  const [row] = await on.all('SELECT playbook, files FROM editions WHERE digest = ?', digest);
  if (!row) return undefined;
  const files = JSON.parse(String(row['files'])) as SourceFile[];
  return { digest, playbook: String(row['playbook']), files };
}
