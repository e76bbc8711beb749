import { leaseMs } from './append-case.js';
import { claimOf, heldColumns, heldOf } from './claim-row.js';
import type { Database } from './database.js';
import type { Claim, Claimed } from './held-case.js';

/** Gives a case to somebody, if nobody else has it or `byForce`. The epoch that it gets fences everybody who had it before. */
export async function claimCase(
  database: Database,
  caseId: string,
  by: string,
  now: number,
  byForce: boolean,
): Promise<Claimed> {
  return database.write(async (on) => {
    const isFree = byForce ? '' : 'AND (claimed_by = ? OR claimed_until <= ?)';
    const [given] = await on.all(
      `UPDATE cases SET claimed_since = CASE WHEN claimed_by = ? AND claimed_until > ? THEN claimed_since ELSE ? END,
         claimed_by = ?, claimed_until = ?, epoch = epoch + 1
       WHERE case_id = ? ${isFree} RETURNING ${heldColumns}`,
      ...[by, now, now, by, now + leaseMs, caseId],
      ...(byForce ? [] : [by, now]),
    );
    if (given) return { kind: 'claimed', held: heldOf(given) };
    const [other] = await on.all(`SELECT ${heldColumns} FROM cases WHERE case_id = ?`, caseId);
    return other ? { kind: 'has_it', other: claimOf(other) } : { kind: 'no_such_case' };
  });
}

export async function releaseCase(database: Database, { caseId, epoch }: Claim): Promise<void> {
  await database.write((on) =>
    on.run('UPDATE cases SET claimed_until = 0 WHERE case_id = ? AND epoch = ?', caseId, epoch),
  );
}
