import type { Case } from '../case/case.js';
import type { RecordedCase } from '../case/record/recorded-case.js';
import { readCase, restoreCase } from '../store/restore-case.js';
import type { StoredCase } from '../store/stored-case.js';
import { Failure } from './failure.js';

/** A stored case as it stands, walked again; fails where that cannot be done, and says why. */
export function restored(found: StoredCase): Case {
  const made = restoreCase(found);
  if (made.kind === 'not_restored') throw new Failure(made.message, made.help);
  return made.case;
}

/** A stored case to be looked at, also one that was erased; fails where it cannot be read, and says why. */
export function readable(found: StoredCase): RecordedCase {
  const read = readCase(found);
  if (read.kind === 'not_restored') throw new Failure(read.message, read.help);
  return read.case;
}
