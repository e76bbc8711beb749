import { customerOf } from '../case/customer-of.js';
import { leaseMs } from './append-case.js';
import { checkedOf } from './restore-case.js';
import type { Database, Row, Statements } from './database.js';
import { privateTextsOf } from './hidden-texts.js';
import { inputsOf, openingOf } from './load-case.js';
import { projectCase, type Projection } from './project-case.js';
import { unsealEntry } from './unseal-entry.js';
import type { Discrepancy, Verification } from './verification.js';
import { verifyExport, type ExportedCase } from './verify-export.js';
import { insert, writeEdition, writeEntries, writeLists } from './write-case.js';

/** The key that a customer is known by in this database. */
type KeyOf = (customer: string) => string;

/** Takes in an export, in one step, if all of it is as it was written. */
export async function importCases(
  database: Database,
  lines: Iterable<string> | AsyncIterable<string>,
  keyOf: KeyOf,
  now: number,
): Promise<Verification> {
  const { exported, ...verification } = await verifyExport(lines);
  if (verification.discrepancies.length > 0) return verification;
  const discrepancies = await database.write(async (on) => {
    const others: Discrepancy[] = [];
    const fresh: ExportedCase[] = [];
    for (const one of exported) {
      const there = await standingThere(on, one);
      if (there === 'not_there') fresh.push(one);
      else if (there !== 'same') others.push({ caseId: one.caseId, message: standings[there] });
    }
    if (others.length === 0) for (const one of fresh) await takeIn(on, one, keyOf, now);
    return others;
  });
  return { ...verification, discrepancies };
}

const standings = {
  another: 'another case of this id is here already',
  went_on_there: 'this case is here already and has gone on elsewhere; what is here stays as it is',
  went_on_apart: 'this case is here already and has gone on here and elsewhere; what is here stays as it is',
} as const;

/** A case that has gone on here since it was exported is the same one. */
async function standingThere(
  on: Statements,
  { caseId, entries }: ExportedCase,
): Promise<'not_there' | 'same' | keyof typeof standings> {
  const rows = await on.all('SELECT entry, hash FROM entries WHERE case_id = ? ORDER BY entry', caseId);
  if (rows.length === 0) return 'not_there';
  const many = Math.min(rows.length, entries.length);
  // Each hash vouches for all before it.
  const isSameAt = (at: number): boolean => rows[at]?.['hash'] === entries[at]?.hash;
  if (isSameAt(many - 1)) return entries.length <= rows.length ? 'same' : 'went_on_there';
  return isSameAt(0) ? 'went_on_apart' : 'another';
}

async function takeIn(on: Statements, exported: ExportedCase, keyOf: KeyOf, now: number): Promise<void> {
  const { caseId, entries, edition, events } = exported;
  const projection = projectionOf(exported);
  const customer = exported.case && customerOf(exported.case);
  const hash = entries.at(-1)?.hash ?? '';
  const isWithheld = entries.some(({ secrets }) => secrets.includes(null));
  await writeEdition(on, edition);
  await insert(on, 'cases', {
    case_id: caseId,
    entries: entries.length,
    events,
    hash,
    claimed_by: String(projection.case['agent']),
    claimed_since: now - leaseMs,
    claimed_until: 0,
    epoch: 1,
    customer: customer === undefined ? null : keyOf(customer),
    erased_at: isWithheld ? now : null,
    ...projection.case,
  } satisfies Row);
  await writeEntries(on, caseId, entries);
  await writeLists(on, caseId, projection);
}

function projectionOf({ caseId, entries, edition, case: walked }: ExportedCase): Projection {
  if (walked) return projectCase(walked, privateTextsOf(walked));
  const checked = checkedOf(edition);
  if (!checked) throw new Error(`the texts of case ${caseId} are not taken`);
  const journal = entries.map(({ text, secrets }) => unsealEntry(text, secrets));
  const listed = {
    checked,
    opening: openingOf(journal),
    inputs: inputsOf(journal),
    events: journal.flatMap((entry) => entry.events),
  };
  return projectCase(listed, privateTextsOf(listed));
}
