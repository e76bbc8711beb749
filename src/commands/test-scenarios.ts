import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Fault } from '../diagnostic/fault.js';
import { runScenario } from '../explore/run-scenario.js';
import type { ScenarioResult } from '../explore/scenario-result.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { headOf, inContext } from './in-context.js';
import { loadLibrary } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
import type { WantedFormat } from './format-option.js';
import type { TestFormat, TestOptions } from './test.js';
import { sourcesBelow } from './read-source.js';
import { usualFormat } from './usual-format.js';
import type { World } from './world.js';
import { writeTest } from './write-test.js';

interface Outcome {
  readonly results: readonly ScenarioResult[];
  /** The playbooks that they are about. */
  readonly playbooks: readonly CheckedPlaybook[];
  /** How many could not be played. */
  readonly unplayed: number;
  /** What keeps scenarios, or the playbooks that they are about, from being played. */
  readonly faults: readonly Fault[];
}

/** Plays the scenarios in files, and prints which came out otherwise. */
export async function testScenarios(
  paths: readonly string[],
  options: TestOptions,
  world: World,
): Promise<Ending> {
  const { houses, missing } = await namedSources(paths, world);
  const outcomes: Outcome[] = [];
  for (const house of houses) outcomes.push(await playHouse(house, world));
  const results = outcomes.flatMap((outcome) => outcome.results);
  const faults = [...missing, ...outcomes.flatMap((outcome) => outcome.faults)];
  const unplayed = outcomes.reduce((sum, outcome) => sum + outcome.unplayed, 0);
  if (results.length === 0 && faults.length === 0) {
    throw new Failure(
      'there is no scenario to play',
      'name a file or folder with scenarios; a scenario begins with `scenario:`',
    );
  }
  const formats = options.format ?? [usualFormat(world)];
  writeTest({ results, unplayed, faults }, formats, world);
  const isCovered = await coversEnough(outcomes, formats, options, world);
  if (missing.length > 0) return 'not_done';
  if (!isCovered) return 'findings';
  return faults.length > 0 || results.some(({ differences }) => differences.length > 0) ? 'findings' : 'done';
}

async function coversEnough(
  outcomes: readonly Outcome[],
  formats: readonly WantedFormat<TestFormat>[],
  options: TestOptions,
  world: World,
): Promise<boolean> {
  if (!options.coverage && options.minCoverage === undefined) return true;
  const { writeCoverage } = await import('./write-coverage.js');
  const played = {
    playbooks: outcomes.flatMap(({ playbooks }) => playbooks),
    results: outcomes.flatMap(({ results }) => results),
  };
  const isForProgram = formats.some(({ format, file }) => format !== 'pretty' && file === undefined);
  return writeCoverage(played, options, isForProgram, world);
}

/** The scenarios that are read and whose playbooks can be walked are played, whatever is wrong with others. */
async function playHouse({ folder, sources }: House, world: World): Promise<Outcome> {
  const scenarios = sources.filter((source) => headOf(source.file.text).kind === 'scenario');
  if (scenarios.length === 0) return { results: [], playbooks: [], unplayed: 0, faults: [] };
  const checked = await loadLibrary(inContext(scenarios, sourcesBelow(folder, world, sources)), world);
  const named = new Set(scenarios.map(({ file }) => file));
  const read = checked.scenarios.filter(({ file }) => named.has(file));
  const results = read.flatMap((scenario) => {
    const playbook = checked.playbooks.get(scenario.playbook.value);
    return playbook ? [runScenario(playbook, scenario)] : [];
  });
  const errors = checked.faults.filter(({ severity }) => severity === 'error');
  const inScenarios = errors.filter(({ file }) => named.has(file));
  const unplayed = scenarios.length - results.length;
  const playbooks = new Set(
    results.flatMap(({ scenario }) => checked.playbooks.get(scenario.playbook.value) ?? []),
  );
  return {
    results,
    playbooks: [...playbooks],
    unplayed,
    faults: results.length === read.length ? inScenarios : errors,
  };
}
