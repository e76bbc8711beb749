import type { Event } from '../case/event.js';
import type { CaseHistory, HistoryFilter } from './case-history.js';
import type { Database, Row, Statements } from './database.js';
import type { Edition } from './edition.js';
import type { JournalEntry } from './journal-entry.js';
import { entriesOf, loadEdition } from './load-case.js';
import { unsealEntry } from './unseal-entry.js';
import { withoutPrivate } from './withheld.js';

/** So many cases are in memory at a time, read as of one moment. */
const perRound = 200;

/** What happened in cases, in the order of their ids, a few at a time: there may be more of them than memory has room for. */
export async function* readHistories(
  database: Database,
  filter: HistoryFilter,
  editions: Map<string, Edition>,
): AsyncIterable<CaseHistory> {
  for (let after = ''; ;) {
    const { rows, histories } = await database.read(async (on) => {
      const rows = await nextCases(on, filter, after);
      return { rows, histories: await historiesOf(on, rows, editions) };
    });
    yield* histories;
    if (rows.length < perRound) return;
    after = String(rows.at(-1)?.['case_id']);
  }
}

function nextCases(
  on: Statements,
  { from, until, playbook }: HistoryFilter,
  after: string,
): Promise<readonly Row[]> {
  const ofPlaybook = playbook === undefined ? [] : [playbook];
  return on.all(
    `SELECT case_id, playbook, title, digest FROM cases
     WHERE case_id > ? AND opened_at < ? AND (changed_at >= ? OR EXISTS (
       SELECT 1 FROM promises WHERE promises.case_id = cases.case_id AND promises.due_at >= ? AND promises.due_at < ?))
     ${playbook === undefined ? '' : 'AND playbook = ?'} ORDER BY case_id LIMIT ?`,
    ...[after, until, from, from, until],
    ...ofPlaybook,
    perRound,
  );
}

async function historiesOf(
  on: Statements,
  rows: readonly Row[],
  editions: Map<string, Edition>,
): Promise<readonly CaseHistory[]> {
  const events = await eventsOf(
    on,
    rows.map((row) => String(row['case_id'])),
  );
  const histories: CaseHistory[] = [];
  for (const row of rows) {
    const caseId = String(row['case_id']);
    const edition = await editionOf(on, String(row['digest']), editions);
    const sealed = events.get(caseId) ?? [];
    const isReasoned = sealed.some(({ type }) => type === 'deviated');
    histories.push({
      caseId,
      playbook: String(row['playbook']),
      title: String(row['title']),
      events: isReasoned ? await withReasons(on, caseId, sealed, edition) : sealed,
      edition,
    });
  }
  return histories;
}

/** The events of cases as they stand in the journal: all that was cut out of it is left out. */
async function eventsOf(on: Statements, caseIds: readonly string[]): Promise<ReadonlyMap<string, Event[]>> {
  const byCase = new Map<string, Event[]>();
  if (caseIds.length === 0) return byCase;
  const rows = await on.all(
    `SELECT case_id, sealed FROM entries WHERE case_id IN (${caseIds.map(() => '?').join(', ')}) ORDER BY case_id, entry`,
    ...caseIds,
  );
  for (const { case_id: caseId, sealed } of rows) {
    const { events } = JSON.parse(String(sealed)) as JournalEntry;
    const before = byCase.get(String(caseId));
    if (before) before.push(...events);
    else byCase.set(String(caseId), [...events]);
  }
  return byCase;
}

/** With the reasons that were typed for leaving the playbook, where nothing private stands in them. */
async function withReasons(
  on: Statements,
  caseId: string,
  sealed: readonly Event[],
  edition: Edition,
): Promise<readonly Event[]> {
  const entries = await entriesOf(on, caseId);
  const shown = withoutPrivate(entries, edition);
  const told = entries.flatMap(({ text }, at) => unsealEntry(text, shown[at] ?? []).events);
  const reasons = new Map(told.map((event) => [event.seq, event]));
  return sealed.map((event) => (event.type === 'deviated' ? (reasons.get(event.seq) ?? event) : event));
}

async function editionOf(on: Statements, digest: string, editions: Map<string, Edition>): Promise<Edition> {
  const edition = editions.get(digest) ?? (await loadEdition(on, digest));
  if (!edition) throw new Error(`the texts ${digest} are not there`);
  editions.set(digest, edition);
  return edition;
}
