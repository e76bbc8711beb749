import { dirname, join, resolve } from 'node:path';
import { firstRole } from '../case/first-role.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn } from '../check/policy-on.js';
import { nameFrom } from '../draft/name-from.js';
import { coverageOf } from '../explore/coverage.js';
import { exploreFor, type Exploration } from '../explore/explore.js';
import { pointName, type Point, type PointName } from '../explore/point.js';
import { runScenario } from '../explore/run-scenario.js';
import { suggestScenarios, type Suggestion } from '../explore/suggest-scenarios.js';
import { layOutFile } from '../layout/lay-out-file.js';
import type { Scenario } from '../playbook/scenario.js';
import { suggestionsText, type LeftPoint, type Suggested } from '../report/suggestions-text.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { loadLibrary } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
import { printFaults } from './print-faults.js';
import { pathsToCheck, projectFor, withoutLeftOut } from './project-for.js';
import { sourcesBelow } from './read-source.js';
import type { TestOptions } from './test.js';
import type { World } from './world.js';
import { writeInFolder } from './write-reports.js';

/** So many situations are walked of a playbook, as `explore` does unless it is told otherwise. */
const mostSituations = 10_000;

/** Writes the fewest scenarios that come by what none comes by yet, and says what none can come by. */
export async function suggestMissing(
  paths: readonly string[],
  options: TestOptions,
  world: World,
): Promise<Ending> {
  refuseWhatDoesNotGoTogether(options);
  const decided = await projectFor(paths, world);
  const { houses, missing } = await namedSources(pathsToCheck(paths, decided, world), world);
  printFaults(missing, world);
  if (missing.length > 0) return 'not_done';
  let isBroken = false;
  for (const named of houses) {
    const whole = { ...named, sources: sourcesBelow(named.folder, world, named.sources) };
    const [own, all] = [withoutLeftOut(named, decided), withoutLeftOut(whole, decided)];
    isBroken = !(await suggestFor(own, all, options, world)) || isBroken;
  }
  return isBroken ? 'findings' : 'done';
}

function refuseWhatDoesNotGoTogether({
  watch,
  accept,
  coverage,
  minCoverage,
  filter,
  failed,
}: TestOptions): void {
  if ([watch, accept, coverage, minCoverage, filter, failed].some((other) => other !== undefined))
    throw new Failure(
      '--suggest writes scenarios, and does nothing besides',
      'leave out --watch, --accept, --filter, --failed and what is about coverage',
    );
}

/** Whether there was nothing in the way. */
async function suggestFor(
  named: House,
  all: House,
  { suggest }: TestOptions,
  world: World,
): Promise<boolean> {
  const { playbooks, scenarios, faults } = await loadLibrary(all.sources, world);
  const errors = faults.filter(({ severity }) => severity === 'error');
  printFaults(errors, world);
  if (errors.length > 0) return false;
  const results = scenarios.flatMap((scenario) => {
    const playbook = playbooks.get(scenario.playbook.value);
    return playbook ? [runScenario(playbook, scenario)] : [];
  });
  const failing = results.filter(({ differences }) => differences.length > 0);
  if (failing.length > 0)
    throw new Failure(
      `${failing.length === 1 ? 'a scenario does' : 'some scenarios do'} not come out as expected, so what is covered is not known`,
      'mend that first: `makeright test` says what differs',
    );
  const roots = aboutWhat(named, playbooks, scenarios);
  const left = new Map<PointName, Point>(
    coverageOf(roots, results).flatMap(({ points }) =>
      points.flatMap((point) => (point.times > 0 ? [] : [[pointName(point), point] as const])),
    ),
  );
  const suggested: Suggested[] = [];
  const explored: Exploration[] = [];
  for (const root of roots) {
    const wanted = new Set(
      coverageOf([root], []).flatMap(({ points }) => points.map(pointName).filter((name) => left.has(name))),
    );
    if (wanted.size === 0) continue;
    const exploration = exploreFor(wanted, root, firstRole(policyOn(root, 0)), mostSituations);
    explored.push(exploration);
    for (const suggestion of suggestScenarios(exploration, wanted)) {
      for (const point of suggestion.points) left.delete(pointName(point));
      suggested.push({ ...suggestion, path: write(suggestion, root, scenarios, suggest, world) });
    }
  }
  const leftOver = [...left].map(([name, point]) => ({ point, why: whyLeft(name, explored) }));
  world.stdout.write(harmless(suggestionsText(suggested, leftOver)));
  return true;
}

/** The playbooks among what was named, and those that scenarios among it are about. */
function aboutWhat(
  { sources }: House,
  playbooks: ReadonlyMap<string, CheckedPlaybook>,
  scenarios: readonly Scenario[],
): readonly CheckedPlaybook[] {
  const named = new Set(sources.map(({ file }) => file.path));
  const about = new Set(
    scenarios.flatMap(({ file, playbook }) => (named.has(file.path) ? [playbook.value] : [])),
  );
  return [...playbooks.values()].filter(
    ({ playbook, standsAlone }) =>
      about.has(playbook.id.value) || (standsAlone && named.has(playbook.file.path)),
  );
}

function whyLeft(name: PointName, explored: readonly Exploration[]): LeftPoint['why'] {
  const ways = explored.flatMap(({ situations }) => [...situations.values()].flatMap((one) => one.ways));
  if (ways.some(({ points }) => points.includes(name))) return 'untold';
  return explored.every(({ bound }) => bound === 'none') ? 'never' : 'not_met';
}

/** Writes a scenario beside those of its playbook, laid out as all are, under a name that none has yet. */
function write(
  { about, text }: Suggestion,
  root: CheckedPlaybook,
  scenarios: readonly Scenario[],
  wanted: string | true | undefined,
  world: World,
): string {
  const { id, file } = root.playbook;
  const [sibling] = scenarios.filter(({ playbook }) => playbook.value === id.value);
  const beside = sibling ? dirname(sibling.file.path) : join(dirname(file.path), 'scenarios', id.value);
  const folder = typeof wanted === 'string' ? wanted : beside;
  const [modeline = ''] =
    (folder === beside && /^# yaml-language-server:.*\n/.exec(sibling?.file.text ?? '')) || [];
  const path = freePath(folder, nameFrom(about, '-', 8) || id.value, world);
  const layout = layOutFile({ path, text: modeline + text });
  writeInFolder(path, 'text' in layout ? layout.text : modeline + text, world);
  return path;
}

function freePath(folder: string, stem: string, { cwd, files }: World): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.yaml`);
    if (files.kindOf(resolve(cwd, path)) === undefined) return path;
  }
}
