import type { Played } from '../case/play-case.js';
import type { Span } from '../diagnostic/source-file.js';
import type { Scenario } from '../playbook/scenario.js';
import type { PointName } from './point.js';

/** What came of playing a scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  /** What is not as the scenario has it, the first divergence first; none when all is. */
  readonly differences: readonly Difference[];
  /** The conversation as it went; left out when it could not be opened. */
  readonly played?: Played;
  /** What of the playbooks it came by. */
  readonly points: ReadonlySet<PointName>;
}

/** Something that is not as a scenario has it, in the way in which scenarios are written. */
export interface Difference {
  /** The field of the scenario: `expect.remedies`, `given.wants`. */
  readonly field: string;
  /** Where in the scenario's file. */
  readonly at: Span;
  readonly expected: string;
  readonly got: string;
  readonly help?: string;
  /** All of it, as `diff -u` draws it, where it is more than a value. */
  readonly diff?: string;
}
