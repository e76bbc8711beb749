import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { Counts } from '../check/counts.js';

/** What a check brought, in the form that every format prints. */
export interface CheckReport {
  /** Sorted by file and place. */
  readonly faults: readonly Fault[];
  readonly counts: Counts;
  /** How many findings a baseline lets pass. */
  readonly kept: number;
  /** Every file that was looked at, those without a fault too. */
  readonly files: readonly SourceFile[];
  /** A file's path for those who show the report beside the files: from the root of what they show, with `/`. */
  readonly pathOf: (file: SourceFile) => string;
  /** What stays the same about a fault when lines move. */
  readonly keyOf: (fault: Fault) => string;
  /** What a kind of fault promises when it is not there, if that is known. */
  readonly promiseOf: (code: string) => string | undefined;
  /** How a file stood before what is reported on, where that is known; undefined for one that has not changed. */
  readonly textBefore?: ((file: SourceFile) => string | undefined) | undefined;
  /** The version of makeright. */
  readonly version: string;
}
