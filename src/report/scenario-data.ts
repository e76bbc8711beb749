import { positionOf, type Position } from '../diagnostic/position.js';
import type { Difference, ScenarioResult } from '../explore/scenario-result.js';

/** What came of a scenario, with the places of what differs: lines and columns from 1, columns in characters. */
export interface ScenarioData extends Position {
  readonly file: string;
  readonly playbook: string;
  readonly scenario: string;
  readonly passed: boolean;
  readonly differences: readonly (Omit<Difference, 'at'> & Position)[];
  /** The questions and how they were answered, where it failed. */
  readonly path: readonly { readonly question: string; readonly answer: string }[];
}

export function scenarioData({ scenario, differences, played }: ScenarioResult): ScenarioData {
  const { file, name, playbook } = scenario;
  const passed = differences.length === 0;
  return {
    file: file.path,
    ...positionOf(file, name.at.start),
    playbook: playbook.value,
    scenario: name.value,
    passed,
    differences: differences.map(({ at, ...difference }) => ({
      ...positionOf(file, at.start),
      ...difference,
    })),
    path: passed
      ? []
      : (played?.path ?? []).map(({ question, answer }) => ({ question: question.key, answer })),
  };
}
