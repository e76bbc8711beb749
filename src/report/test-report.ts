import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { ScenarioResult } from '../explore/scenario-result.js';

/** What came of playing scenarios, in the form that every format prints. */
export interface TestReport {
  readonly results: readonly ScenarioResult[];
  /** How many could not be played. */
  readonly unplayed: number;
  /** What keeps scenarios, or the playbooks that they are about, from being played. */
  readonly faults: readonly Fault[];
  /** A file's path for those who show the report beside the files: from the root of what they show, with `/`. */
  readonly pathOf: (file: SourceFile) => string;
}
