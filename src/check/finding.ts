import type { Fault, RelatedPlace, Severity } from '../diagnostic/fault.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';

/** What a rule may add to a finding; without a severity it is an error. */
export interface FindingDetail {
  readonly help?: string | undefined;
  readonly severity?: Severity;
  readonly related?: RelatedPlace;
}

/** Takes what a rule found in one file: its code, the place, what is wrong and the way out. */
export type Report = (code: string, at: Span, message: string, detail?: FindingDetail) => void;

/** A report that keeps what it is given as faults of a file. */
export function reportInto(faults: Fault[], file: SourceFile): Report {
  return (code, span, message, { help, severity = 'error', related } = {}) => {
    faults.push({
      file,
      span,
      code,
      severity,
      message,
      ...(help !== undefined && { help }),
      ...(related && { related: [related] }),
    });
  };
}
