import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Fault } from '../diagnostic/fault.js';
import { runScenario } from '../explore/run-scenario.js';
import type { ScenarioResult } from '../explore/scenario-result.js';
import { headOf, inContext } from './in-context.js';
import { loadLibrary } from './load-library.js';
import type { House } from './named-sources.js';
import { sourcesBelow, type Source } from './read-source.js';
import type { World } from './world.js';

/** What came of playing a house's scenarios. */
export interface Outcome {
  readonly results: readonly ScenarioResult[];
  /** The playbooks that they are about. */
  readonly playbooks: readonly CheckedPlaybook[];
  /** How many could not be played. */
  readonly unplayed: number;
  /** What keeps scenarios, or the playbooks that they are about, from being played. */
  readonly faults: readonly Fault[];
}

const nothing: Outcome = { results: [], playbooks: [], unplayed: 0, faults: [] };

/** The scenarios that are wanted, are read and whose playbooks can be walked are played, whatever is wrong with others. */
export async function playScenarios(
  { folder, sources }: House,
  isWanted: (source: Source) => boolean,
  world: World,
): Promise<Outcome> {
  const scenarios = sources.filter(
    (source) => headOf(source.file.text).kind === 'scenario' && isWanted(source),
  );
  if (scenarios.length === 0) return nothing;
  const checked = await loadLibrary(inContext(scenarios, sourcesBelow(folder, world, sources)), world);
  const named = new Set(scenarios.map(({ file }) => file));
  const errors = checked.faults.filter(({ severity }) => severity === 'error');
  const inScenarios = errors.filter(({ file }) => named.has(file));
  // What is wrong in a scenario is said as that, and not once more as what comes of it.
  const broken = new Set(inScenarios.map(({ file }) => file));
  const read = checked.scenarios.filter(({ file }) => named.has(file) && !broken.has(file));
  const results = read.flatMap((scenario) => {
    const playbook = checked.playbooks.get(scenario.playbook.value);
    return playbook ? [runScenario(playbook, scenario)] : [];
  });
  const playbooks = new Set(
    results.flatMap(({ scenario }) => checked.playbooks.get(scenario.playbook.value) ?? []),
  );
  return {
    results,
    playbooks: [...playbooks],
    unplayed: scenarios.length - results.length,
    faults: results.length === read.length ? inScenarios : errors,
  };
}
