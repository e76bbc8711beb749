import type { Place, Span } from './source-file.js';

export type Severity = 'error' | 'warning';

/** A second place that helps to understand a fault, and what stands there. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** An edit of the fault's own file that mends it and cannot be wrong: the stretch that goes, and what stands there instead. */
export interface Fix extends Span {
  readonly by: string;
}

/**
 * Something wrong in a file, as a value: faults are collected and sorted by place, never thrown.
 * `code` is the rule's name; `message` says what is wrong in a trainer's words; `help` is the way out.
 */
export interface Fault extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
