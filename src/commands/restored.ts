import type { Case } from '../case/case.js';
import { restoreCase } from '../store/restore-case.js';
import type { StoredCase } from '../store/stored-case.js';
import { Failure } from './failure.js';

/** A stored case as it stands, walked again; fails where that cannot be done, and says why. */
export function restored(found: StoredCase): Case {
  const made = restoreCase(found);
  if (made.kind === 'not_restored') throw new Failure(made.message, made.help);
  return made.case;
}
