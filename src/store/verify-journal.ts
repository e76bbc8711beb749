import { replayCase, type Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import type { Edition } from './edition.js';
import { entriesSince } from './entries-since.js';
import type { JournalEntry } from './journal-entry.js';
import { inputsOf, openingOf, type EntryRow } from './load-case.js';
import { editionDigest } from './edition-digest.js';
import { checkedOf } from './restore-case.js';
import { sealHash } from './seal-entry.js';
import { sealsOf, unsealEntry } from './unseal-entry.js';
import type { Discrepancy } from './verification.js';
import { chained } from './write-case.js';

/** What came of verifying one journal: the first thing that is wrong, and the case, where it could be walked again. */
export interface VerifiedJournal {
  readonly events: number;
  readonly hash: string;
  readonly discrepancy?: Discrepancy;
  readonly case?: Case;
}

/** Verifies the chain of a journal, what was kept apart from it, the texts that it goes by, and that it walks again. */
export function verifyJournal(
  caseId: string,
  entries: readonly EntryRow[],
  edition: Edition | undefined,
): VerifiedJournal {
  const hash = entries.at(-1)?.hash ?? '';
  const broken = brokenEntry(caseId, entries);
  if (broken) return { events: 0, hash, discrepancy: { caseId, ...broken } };
  const journal = entries.map(({ text, secrets }) => unsealEntry(text, secrets));
  const events = journal.reduce((sum, entry) => sum + entry.events.length, 0);
  const verified = (more: Omit<Discrepancy, 'caseId'>): VerifiedJournal => ({
    events,
    hash,
    discrepancy: { caseId, ...more },
  });
  const opening = openingOf(journal);
  if (opening.caseId !== caseId) return verified({ entry: 1, message: 'it was opened as another case' });
  if (!edition || digestOnce(edition) !== opening.digest)
    return verified({ entry: 1, message: 'the texts of its playbook are not those that it began with' });
  if (entries.some(({ secrets }) => secrets.includes(null))) return { events, hash };
  const checked = checkedOf(edition);
  if (!checked) return { events, hash };
  const walked = replayCase(checked, opening, inputsOf(journal));
  if (walked.kind === 'refused')
    return verified({ message: `it does not take again what it was told: ${walked.message}` });
  const different = differentEntry(journal, walked.case);
  return different ? verified(different) : { events, hash, case: walked.case };
}

const digests = new WeakMap<Edition, { readonly digest: string | undefined }>();

/** Many cases go by the same texts. */
function digestOnce(edition: Edition): string | undefined {
  const known = digests.get(edition) ?? { digest: editionDigest(edition) };
  digests.set(edition, known);
  return known.digest;
}

type Broken = Omit<Discrepancy, 'caseId'>;

/** The first entry that is not as it was written. */
function brokenEntry(caseId: string, entries: readonly EntryRow[]): Broken | undefined {
  if (entries.length === 0) return { message: `nothing of ${caseId} is there` };
  let before = '';
  let events = 0;
  for (const [at, row] of entries.entries()) {
    const brought = eventsIn(row.text);
    const place = { entry: at + 1, ...(brought?.[0] && { event: brought[0].seq }) };
    if (row.entry !== at + 1) return { entry: at + 1, message: 'an entry is missing here' };
    if (chained(before, row.text) !== row.hash) return { ...place, message: 'this is not as it was written' };
    if (!brought || brought.some(({ seq }, index) => seq !== events + index + 1))
      return { ...place, message: 'the events here are not the next ones' };
    if (!secretsFit(row))
      return { ...place, message: 'what was kept apart of this is not as it was written' };
    before = row.hash;
    events += brought.length;
  }
  return undefined;
}

/** What cannot be read is not as it was written, however it came to be so. */
function eventsIn(text: string): readonly Event[] | undefined {
  try {
    const { events } = JSON.parse(text) as Partial<JournalEntry>;
    return Array.isArray(events) ? events : undefined;
  } catch {
    return undefined;
  }
}

function secretsFit({ text, secrets }: EntryRow): boolean {
  const seals = sealsOf(text);
  return (
    seals.length === secrets.length &&
    secrets.every((secret, at) => secret === null || sealHash(secret[0], secret[1]) === seals[at]?.hash)
  );
}

function differentEntry(journal: readonly JournalEntry[], walked: Case): Broken | undefined {
  const again = entriesSince(walked, { entries: 0, events: 0 });
  const at = journal.findIndex((entry, index) => !isSame(entry.events, again[index]?.events));
  if (at < 0) return undefined;
  const [first] = journal[at]?.events ?? [];
  return {
    entry: at + 1,
    ...(first && { event: first.seq }),
    message: 'walking the case again does not bring what was written down then',
  };
}

function isSame(written: unknown, again: unknown): boolean {
  return JSON.stringify(written) === JSON.stringify(again);
}
