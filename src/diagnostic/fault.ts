import type { Place } from './source-file.js';

export type Severity = 'error' | 'warning';

/** A second place that helps to understand a fault, and what stands there. */
export interface RelatedPlace extends Place {
  readonly message: string;
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
}
