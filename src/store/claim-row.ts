import type { Row } from './database.js';
import type { Claim, HeldCase } from './held-case.js';

/** The columns of a case's row that tell who has it and where its journal ends. */
export const heldColumns = 'case_id, claimed_by, claimed_since, claimed_until, epoch, entries, events, hash';

export function claimOf(row: Row): Claim {
  return {
    caseId: String(row['case_id']),
    by: String(row['claimed_by']),
    since: Number(row['claimed_since']),
    until: Number(row['claimed_until']),
    epoch: Number(row['epoch']),
  };
}

export function heldOf(row: Row): HeldCase {
  return {
    claim: claimOf(row),
    head: { entries: Number(row['entries']), events: Number(row['events']), hash: String(row['hash']) },
  };
}
