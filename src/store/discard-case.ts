import type { Database } from './database.js';
import type { Claim } from './held-case.js';

/** Takes a case out that holds nothing but its opening. Nothing else ever takes anything out of a journal. */
export async function discardCase(database: Database, { caseId, epoch }: Claim): Promise<boolean> {
  return database.write(async (on) => {
    const isGone = await on.run(
      `DELETE FROM cases WHERE case_id = ? AND epoch = ? AND entries = 1
         AND NOT EXISTS (SELECT 1 FROM promises WHERE promises.case_id = cases.case_id)`,
      caseId,
      epoch,
    );
    // Where the connection was lost after this was done and before we were told, it is gone already.
    if (isGone === 0)
      return (await on.all('SELECT 1 AS there FROM cases WHERE case_id = ?', caseId)).length === 0;
    for (const table of ['entries', 'secrets', 'contacts'])
      await on.run(`DELETE FROM ${table} WHERE case_id = ?`, caseId);
    return true;
  });
}
