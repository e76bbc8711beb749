import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Report } from '../check/finding.js';
import type { Persona } from '../playbook/persona.js';
import type { Scenario } from '../playbook/scenario.js';
import type { Course } from './course.js';
import type { Difficulty } from './difficulty.js';
import type { Score } from './score/score.js';
import type { Session } from './session.js';

/** One rehearsal by somebody who does what the playbook says. */
export interface Play {
  readonly difficulty: Difficulty;
  readonly seed: number;
  readonly script: Scenario;
  /** Missing where the playbook cannot be followed to its end. */
  readonly course?: Course;
  readonly session?: Session;
  readonly score?: Score;
}

/** A persona as the rules see it that play it. */
export interface PlayedPersona {
  readonly persona: Persona;
  readonly checked: CheckedPlaybook;
  readonly plays: readonly Play[];
  readonly report: Report;
}
