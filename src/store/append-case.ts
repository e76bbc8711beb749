import type { Case } from '../case/case.js';
import { claimOf, heldColumns, heldOf } from './claim-row.js';
import { editionOf } from './edition-of.js';
import type { Database, Row, Statements } from './database.js';
import type { Appended, HeldCase } from './held-case.js';
import { StoreFailure } from './store-failure.js';
import {
  insert,
  touchedBy,
  writeEdition,
  writeEntries,
  writeLists,
  writingOf,
  type Writing,
} from './write-case.js';

/** How long somebody has a case who is not heard of, in milliseconds. */
export const leaseMs = 10 * 60_000;

/** Writes a new case. `customer` is the customer's key as a hash. */
export async function beginCase(
  database: Database,
  opened: Case,
  customer: string | null,
  now: number,
): Promise<HeldCase> {
  const writing = writingOf(opened);
  const { caseId, head, projection } = writing;
  const { by } = opened.opening;
  const row = {
    case_id: caseId,
    ...head,
    claimed_by: by,
    claimed_since: now,
    claimed_until: now + leaseMs,
    epoch: 1,
    customer,
    erased_at: null,
    ...projection.case,
  };
  await database.write(async (on) => {
    const [there] = await on.all('SELECT hash FROM cases WHERE case_id = ?', caseId);
    // The connection may have been lost after this was written and before we were told.
    if (there?.['hash'] === head.hash) return;
    if (there) throw alreadyThere(caseId);
    await writeEdition(on, editionOf(opened.checked, opened.opening));
    await insert(on, 'cases', row);
    await writeEntries(on, caseId, writing.entries);
    await writeLists(on, caseId, projection);
  });
  return listedAs(row, { claim: { caseId, by, since: now, until: now + leaseMs, epoch: 1 }, head });
}

/** What the list says of a case that is held, where it is known: as long as the journal ends there it says the same. */
const listed = new WeakMap<HeldCase, Row>();

function listedAs(row: Row, held: HeldCase): HeldCase {
  listed.set(held, row);
  return held;
}

function alreadyThere(caseId: string): StoreFailure {
  return new StoreFailure(
    `there is already a case \`${caseId}\``,
    `give this one another id, or go on with that one: makeright resume ${caseId}`,
  );
}

/**
 * Writes what a case was told. Its row is changed only if this claim is still the latest and the journal ends where the holder
 * believes it does; that one statement decides, and the key of the entries is the second guard.
 */
export async function appendTo(
  database: Database,
  held: HeldCase,
  told: Case,
  customer: string | null,
  now: number,
): Promise<Appended> {
  const writing = writingOf(told, held.head);
  if (writing.entries.length === 0) return { kind: 'appended', held };
  return database.write(async (on) => {
    const isOurs = await moveHead(on, held, writing, customer, now);
    if (!isOurs) return refused(on, held, writing);
    await writeEntries(on, held.claim.caseId, writing.entries);
    await writeLists(on, held.claim.caseId, writing.projection, touchedBy(writing));
    const next = { claim: { ...held.claim, until: now + leaseMs }, head: writing.head };
    return { kind: 'appended', held: listedAs(rowOf(writing, customer, now), next) };
  });
}

function rowOf({ head, projection }: Writing, customer: string | null, now: number): Row {
  return { ...head, customer, claimed_until: now + leaseMs, ...projection.case };
}

async function moveHead(
  on: Statements,
  held: HeldCase,
  writing: Writing,
  customer: string | null,
  now: number,
): Promise<boolean> {
  const { claim, head } = held;
  const before = listed.get(held);
  // Only what is different: an index is written anew for each column of it that is named, even where it stays the same.
  const different = Object.entries(rowOf(writing, customer, now)).filter(
    ([column, value]) => before?.[column] !== value,
  );
  const changed = await on.run(
    `UPDATE cases SET ${different.map(([column]) => `${column} = ?`).join(', ')}
     WHERE case_id = ? AND entries = ? AND hash = ? AND epoch = ?`,
    ...different.map(([, value]) => value),
    claim.caseId,
    head.entries,
    head.hash,
    claim.epoch,
  );
  return changed === 1;
}

async function refused(on: Statements, { claim }: HeldCase, { head }: Writing): Promise<Appended> {
  const [row] = await on.all(`SELECT ${heldColumns} FROM cases WHERE case_id = ?`, claim.caseId);
  if (!row) throw new Error(`case ${claim.caseId} was appended to before it was begun`);
  // The connection may have been lost after this was written and before we were told.
  if (row['hash'] === head.hash) return { kind: 'appended', held: heldOf(row) };
  return { kind: 'taken_over', other: claimOf(row) };
}
