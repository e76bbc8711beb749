import type { Case } from '../case/case.js';
import type { Edition } from './edition.js';
import { exportVersion, ExportTally, type ExportLine } from './export-line.js';
import type { EntryRow } from './load-case.js';
import type { Discrepancy, Verification } from './verification.js';
import { verifyJournal } from './verify-journal.js';

/** A case as it came in an export, verified. */
export interface ExportedCase {
  readonly caseId: string;
  readonly edition: Edition;
  readonly entries: readonly EntryRow[];
  readonly events: number;
  /** Where nothing of it was left out. */
  readonly case?: Case;
}

export interface VerifiedExport extends Verification {
  readonly exported: readonly ExportedCase[];
}

/**
 * Verifies what `export` gave, without a store. Any byte that is not as it was is found: in a case by its chain, elsewhere by the
 * last line, which vouches for all lines before it.
 */
export async function verifyExport(lines: Iterable<string> | AsyncIterable<string>): Promise<VerifiedExport> {
  const reading = new ExportReading();
  for await (const line of lines) reading.add(line);
  return reading.verified();
}

type CaseLine = Extract<ExportLine, { case: string }>;

class ExportReading {
  private readonly tally = new ExportTally();
  private readonly editions = new Map<string, Edition>();
  private readonly cases = new Map<string, { readonly digest: string; readonly entries: EntryRow[] }>();
  private readonly discrepancies: Discrepancy[] = [];
  private number = 0;
  private isEnded = false;
  private lastEdition = '';

  add(text: string): void {
    this.number += 1;
    const line = lineOf(text);
    if (this.isEnded) this.report('something stands behind the end');
    else if (this.number === 1) this.begin(line);
    else if (text === this.tally.end()) this.isEnded = true;
    else if (!line) this.report('this is not as it was written');
    else if ('case' in line) this.addEntry(line);
    else if ('edition' in line) this.addEdition(line);
    else this.report('the lines before this are not all as they were written');
    this.tally.add(text, line && 'case' in line ? line.case : undefined);
  }

  verified(): VerifiedExport {
    if (!this.isEnded) {
      this.number += 1;
      if (this.discrepancies.length === 0) this.report('the end is missing');
    }
    const exported: ExportedCase[] = [];
    const sum = { cases: this.cases.size, entries: 0, events: 0, notWalked: 0 };
    const inCases: Discrepancy[] = [];
    for (const [caseId, { digest, entries }] of this.cases) {
      const edition = this.editions.get(digest);
      const { events, discrepancy, case: walked } = verifyJournal(caseId, entries, edition);
      sum.entries += entries.length;
      sum.events += events;
      if (discrepancy) inCases.push(discrepancy);
      else if (!walked) sum.notWalked += 1;
      if (edition && !discrepancy)
        exported.push({ caseId, edition, entries, events, ...(walked && { case: walked }) });
    }
    return { ...sum, discrepancies: [...inCases, ...this.discrepancies], exported };
  }

  private begin(line: ExportLine | undefined): void {
    if (!line || !('makeright' in line) || line.makeright !== 'cases')
      this.report('this is no export of cases');
    else if (line.version !== exportVersion)
      this.report('this export is of another version than this makeright knows');
  }

  private addEdition({ edition: digest, playbook, files }: Extract<ExportLine, { edition: string }>): void {
    this.editions.set(digest, { digest, playbook, files });
    this.lastEdition = digest;
  }

  private addEntry({ case: caseId, entry, hash, sealed, secrets = [] }: CaseLine): void {
    const digest = digestIn(sealed) ?? this.lastEdition;
    const found = this.cases.get(caseId) ?? { digest, entries: [] };
    this.cases.set(caseId, found);
    found.entries.push({ entry, hash, text: sealed, secrets });
  }

  private report(message: string): void {
    this.discrepancies.push({ line: this.number, message });
  }
}

/** A line, if it is written exactly as `export` writes it. */
function lineOf(text: string): ExportLine | undefined {
  try {
    const line = JSON.parse(text) as ExportLine;
    const isWhole = typeof line === 'object' && line !== null && JSON.stringify(line) === text;
    return isWhole && hasItsParts(line) ? line : undefined;
  } catch {
    return undefined;
  }
}

function hasItsParts(line: ExportLine): boolean {
  if ('case' in line) {
    const { entry, hash, sealed, secrets = [] } = line;
    return (
      typeof line.case === 'string' &&
      typeof entry === 'number' &&
      typeof hash === 'string' &&
      typeof sealed === 'string' &&
      Array.isArray(secrets) &&
      secrets.every((secret) => secret === null || (Array.isArray(secret) && secret.length === 2))
    );
  }
  if (!('edition' in line)) return true;
  const { edition, playbook, files } = line;
  return (
    typeof edition === 'string' && typeof playbook === 'string' && Array.isArray(files) && files.every(isFile)
  );
}

function isFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null) return false;
  const { path, text } = file as { path?: unknown; text?: unknown };
  return typeof path === 'string' && typeof text === 'string';
}

/** The digest that a case's opening names. */
function digestIn(sealed: string): string | undefined {
  try {
    const { opening } = JSON.parse(sealed) as { opening?: { digest?: string } };
    return opening?.digest;
  } catch {
    return undefined;
  }
}
