import type { Case } from '../case/case.js';
import type { Database, Row, Statements } from './database.js';
import type { Edition } from './edition.js';
import { hiddenTextsOf } from './hidden-texts.js';
import { entriesOf, loadEdition } from './load-case.js';
import { projectCase } from './project-case.js';
import type { Discrepancy, Verification } from './verification.js';
import { verifyJournal } from './verify-journal.js';

/** How many cases are verified as of one moment. */
const perRound = 200;

/** Verifies one case, or all: their journals, where these end, and the lists that were made from them. */
export async function verifyCases(database: Database, caseId: string | undefined): Promise<Verification> {
  const sum = { cases: 0, entries: 0, events: 0, notWalked: 0 };
  const discrepancies: Discrepancy[] = [];
  const editions = new Map<string, Edition | undefined>();
  for (let after = ''; ;) {
    const round = await database.read(async (on) => {
      const rows = await nextCases(on, caseId, after);
      const found = [];
      for (const row of rows) found.push({ row, ...(await verifyCase(on, row, editions)) });
      return found;
    });
    for (const { row, events, isWalked, discrepancy } of round) {
      sum.cases += 1;
      sum.entries += Number(row['entries']);
      sum.events += events;
      sum.notWalked += isWalked || discrepancy ? 0 : 1;
      if (discrepancy) discrepancies.push(discrepancy);
    }
    after = String(round.at(-1)?.row['case_id']);
    if (caseId !== undefined || round.length < perRound) break;
  }
  if (caseId === undefined) discrepancies.push(...(await strayEntries(database)));
  return { ...sum, discrepancies };
}

function nextCases(on: Statements, caseId: string | undefined, after: string): Promise<readonly Row[]> {
  if (caseId !== undefined) return on.all('SELECT * FROM cases WHERE case_id = ?', caseId);
  return on.all('SELECT * FROM cases WHERE case_id > ? ORDER BY case_id LIMIT ?', after, perRound);
}

async function verifyCase(
  on: Statements,
  row: Row,
  editions: Map<string, Edition | undefined>,
): Promise<{ readonly events: number; readonly isWalked: boolean; readonly discrepancy?: Discrepancy }> {
  const caseId = String(row['case_id']);
  const digest = String(row['digest']);
  if (!editions.has(digest)) editions.set(digest, await loadEdition(on, digest));
  const entries = await entriesOf(on, caseId);
  const { events, hash, discrepancy, case: walked } = verifyJournal(caseId, entries, editions.get(digest));
  const message =
    discrepancy?.message ??
    (hash !== row['hash'] || entries.length !== row['entries'] || events !== row['events']
      ? 'its journal does not end where it should'
      : walked && (await wrongList(on, row, walked)));
  return {
    events,
    isWalked: walked !== undefined,
    ...(message !== undefined && { discrepancy: { caseId, ...discrepancy, message } }),
  };
}

/** Lists are made from the journal, so they have to say what it says. */
async function wrongList(on: Statements, row: Row, walked: Case): Promise<string | undefined> {
  const { case: listed, promises, contacts } = projectCase(walked, hiddenTextsOf(walked));
  const caseId = String(row['case_id']);
  const promisesThere = await on.all('SELECT * FROM promises WHERE case_id = ? ORDER BY made', caseId);
  const contactsThere = await on.all('SELECT * FROM contacts WHERE case_id = ? ORDER BY seq', caseId);
  if (!saysAll(row, listed)) return 'the list of cases does not say what its journal says';
  if (!sayAll(promisesThere, promises)) return 'the list of promises does not say what its journal says';
  return sayAll(contactsThere, contacts)
    ? undefined
    : 'the list of contacts does not say what its journal says';
}

function sayAll(there: readonly Row[], wanted: readonly Row[]): boolean {
  return there.length === wanted.length && wanted.every((row, at) => saysAll(there[at] ?? {}, row));
}

function saysAll(there: Row, wanted: Row): boolean {
  return Object.entries(wanted).every(([column, value]) => there[column] === value);
}

async function strayEntries(database: Database): Promise<readonly Discrepancy[]> {
  const rows = await database.all(
    `SELECT DISTINCT case_id FROM entries
     WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.case_id = entries.case_id) ORDER BY case_id`,
  );
  return rows.map((row) => ({
    caseId: String(row['case_id']),
    message: 'its journal is there, but the case is not',
  }));
}
