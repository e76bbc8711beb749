import { resolve } from 'node:path';
import { keepFailed } from '../keep/failed-scenarios.js';
import type { TestReport } from '../report/test-report.js';
import { Failure } from './failure.js';
import { acceptTranscripts, comparedWithKept } from './kept-transcripts.js';
import { namedSources, type House } from './named-sources.js';
import { playScenarios, type Outcome } from './play-scenarios.js';
import { pathsToCheck, projectFor, withoutLeftOut } from './project-for.js';
import type { TestOptions } from './test.js';
import { wantedScenarios } from './wanted-scenarios.js';
import type { World } from './world.js';

/** What came of playing what was named. */
export interface TestOutcome extends Omit<TestReport, 'pathOf'> {
  readonly outcomes: readonly Outcome[];
  /** Whether something that was named is not there. */
  readonly isMissing: boolean;
}

/** Plays what was named, and remembers what failed. Throws a `Failure` where there is nothing to play. */
export async function playNamed(
  paths: readonly string[],
  options: TestOptions,
  world: World,
): Promise<TestOutcome> {
  const decided = await projectFor(paths, world);
  const { houses, missing } = await namedSources(pathsToCheck(paths, decided, world), world);
  const isNeeded = decided?.project.needsTranscripts === true;
  const outcomes: Outcome[] = [];
  for (const house of houses.map((one) => withoutLeftOut(one, decided))) {
    const outcome = await playScenarios(house, wantedScenarios(house, options, world), world);
    if (options.accept === true) acceptTranscripts(outcome.results, world);
    const results = comparedWithKept(outcome.results, isNeeded, world);
    rememberFailed(house, { ...outcome, results }, world);
    outcomes.push({ ...outcome, results });
  }
  const results = outcomes.flatMap((outcome) => outcome.results);
  const faults = [...missing, ...outcomes.flatMap((outcome) => outcome.faults)];
  if (results.length === 0 && faults.length === 0) throw nothingToPlay(options);
  const unplayed = outcomes.reduce((sum, outcome) => sum + outcome.unplayed, 0);
  return { results, unplayed, faults, outcomes, isMissing: missing.length > 0 };
}

function nothingToPlay({ filter }: TestOptions): Failure {
  if (filter !== undefined)
    return new Failure(
      `no scenario has \`${filter}\` in its name, its playbook or its path`,
      'all words have to be there, in any order',
    );
  return new Failure(
    'there is no scenario to play',
    'name a file or folder with scenarios; a scenario begins with `scenario:`',
  );
}

function rememberFailed({ folder }: House, { results, faults }: Outcome, { keep, cwd }: World): void {
  const wholePath = (path: string) => resolve(cwd, path);
  keepFailed(
    keep,
    folder,
    new Map([
      ...faults.map(({ file }) => [wholePath(file.path), 'failed'] as const),
      ...results.map(
        ({ scenario, differences }) =>
          [wholePath(scenario.file.path), differences.length > 0 ? 'failed' : 'passed'] as const,
      ),
    ]),
  );
}
