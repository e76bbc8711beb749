import type { Severity } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/** What a house decides about the checks of its playbooks, as its `makeright.yaml` says it. */
export interface Project {
  readonly file: SourceFile;
  /** What is checked when nothing is named, from the folder of the file; empty where it does not say. */
  readonly playbooks: readonly string[];
  readonly leaveOut: readonly string[];
  /** Whether a scenario without a transcript is a failure. */
  readonly needsTranscripts: boolean;
  /** The language that customers are spoken to in where nothing else is said. */
  readonly language?: string;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly houseRules: readonly HouseRule[];
}

/** A rule of the house: in each set of fields that has a certain one, another has to be, or must not. */
export interface HouseRule {
  readonly code: string;
  readonly each: string;
  /** Values that fields must have for the rule to be about them. */
  readonly with: ReadonlyMap<string, string>;
  readonly needs?: string;
  readonly never?: string;
  readonly message: string;
  readonly help?: string;
  readonly severity: Severity;
}
