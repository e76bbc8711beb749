import { createHash } from 'node:crypto';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { Secret } from './seal-entry.js';

/** The lines of an export, in this order: its beginning, then texts and the cases that go by them, then its end. */
export type ExportLine =
  | { readonly makeright: 'cases'; readonly version: number }
  | { readonly edition: string; readonly playbook: string; readonly files: readonly SourceFile[] }
  | {
      readonly case: string;
      readonly entry: number;
      readonly hash: string;
      /** The entry's exact text, which its hash vouches for. */
      readonly sealed: string;
      /** Left out where the entry has none. Null for one that was erased or withheld. */
      readonly secrets?: readonly Secret[];
    }
  /** How many lines and cases stand before it, and a hash over all of those lines, each with its line feed. */
  | { readonly lines: number; readonly cases: number; readonly hash: string };

export const exportVersion = 1;

/** The end of an export tells what came before it, byte by byte. */
export class ExportTally {
  private readonly hash = createHash('sha256');
  private lines = 0;
  private readonly cases = new Set<string>();

  add(line: string, caseId?: string): void {
    this.hash.update(line).update('\n');
    this.lines += 1;
    if (caseId !== undefined) this.cases.add(caseId);
  }

  /** The last line, after all others were added. */
  end(): string {
    const { lines, cases } = this;
    return JSON.stringify({
      lines,
      cases: cases.size,
      hash: this.hash.copy().digest('hex'),
    } satisfies ExportLine);
  }
}
