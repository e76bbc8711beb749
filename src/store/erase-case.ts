import type { Database } from './database.js';
import { entriesOf, loadEdition } from './load-case.js';
import { withoutPrivate } from './withheld.js';

/** Erases what is private in a case; false where there is none of this id. Its journal is not touched. */
export async function eraseCase(database: Database, caseId: string, now: number): Promise<boolean> {
  const isThere = await database.write(async (on) => {
    const [row] = await on.all('SELECT digest FROM cases WHERE case_id = ?', caseId);
    const edition = row && (await loadEdition(on, String(row['digest'])));
    if (!edition) return false;
    const entries = await entriesOf(on, caseId);
    const left = withoutPrivate(entries, edition);
    for (const [at, { entry }] of entries.entries()) {
      await on.run(
        'UPDATE secrets SET secrets = ? WHERE case_id = ? AND entry = ?',
        JSON.stringify(left[at]),
        caseId,
        entry,
      );
    }
    await on.run(
      'UPDATE cases SET customer = NULL, erased_at = coalesce(erased_at, ?) WHERE case_id = ?',
      now,
      caseId,
    );
    return true;
  });
  if (isThere) await database.forget();
  return isThere;
}
