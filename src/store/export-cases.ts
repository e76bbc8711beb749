import type { Database } from './database.js';
import { exportVersion, ExportTally, type ExportLine } from './export-line.js';
import { entriesOf, loadEdition, type EntryRow } from './load-case.js';
import { StoreFailure } from './store-failure.js';
import type { Edition } from './edition.js';
import { withoutPrivate } from './withheld.js';

const perRound = 500;

/** Cases as lines, one case after the other, each as of one moment. */
export async function* exportCases(
  database: Database,
  caseIds: readonly string[] | undefined,
  reveal: boolean,
): AsyncIterable<string> {
  const tally = new ExportTally();
  const line = (of: ExportLine, caseId?: string): string => {
    const text = JSON.stringify(of);
    tally.add(text, caseId);
    return text;
  };
  const editions = new Map<string, Edition>();
  yield line({ makeright: 'cases', version: exportVersion });
  for await (const caseId of caseIds ?? allCases(database)) {
    const { entries, digest, edition } = await database.read(async (on) => {
      const [row] = await on.all('SELECT digest FROM cases WHERE case_id = ?', caseId);
      if (!row) throw new StoreFailure(`there is no case \`${caseId}\``);
      const digest = String(row['digest']);
      const edition = editions.get(digest) ?? (await loadEdition(on, digest));
      return { entries: await entriesOf(on, caseId), digest, edition };
    });
    if (!edition) throw new Error(`the texts ${digest} of case ${caseId} are not there`);
    if (!editions.has(digest))
      yield line({ edition: digest, playbook: edition.playbook, files: edition.files });
    editions.set(digest, edition);
    for (const entry of entryLines(caseId, entries, edition, reveal)) yield line(entry, caseId);
  }
  yield tally.end();
}

async function* allCases(database: Database): AsyncIterable<string> {
  for (let after = ''; ;) {
    const rows = await database.all(
      'SELECT case_id FROM cases WHERE case_id > ? ORDER BY case_id LIMIT ?',
      after,
      perRound,
    );
    for (const row of rows) yield String(row['case_id']);
    if (rows.length < perRound) return;
    after = String(rows.at(-1)?.['case_id']);
  }
}

function entryLines(
  caseId: string,
  entries: readonly EntryRow[],
  edition: Edition,
  reveal: boolean,
): readonly ExportLine[] {
  const shown = reveal ? entries.map(({ secrets }) => secrets) : withoutPrivate(entries, edition);
  return entries.map(({ entry, hash, text }, at) => {
    const secrets = shown[at] ?? [];
    return { case: caseId, entry, hash, sealed: text, ...(secrets.length > 0 && { secrets }) };
  });
}
