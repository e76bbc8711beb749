import type { Counts } from '../check/counts.js';
import type { Fault } from '../diagnostic/fault.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { inContext } from './in-context.js';
import { loadLibrary } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
import { pathsToCheck, projectFor, withoutLeftOut } from './project-for.js';
import { settleFaults } from './settle-faults.js';
import { usualFormat } from './usual-format.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';
import { writeCheck } from './write-check.js';

interface Report {
  readonly faults: readonly Fault[];
  readonly counts: Counts;
}

/** Checks files, each beside its policy and what it runs, and prints what is wrong with those that were named. */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<Ending> {
  const decided = projectFor(paths, world);
  const { houses, missing } = await namedSources(pathsToCheck(paths, decided, world), world);
  for (const path of missing) world.stderr.write(harmless(`error: there is no file or folder \`${path}\`\n`));
  const kept = houses
    .map((house) => withoutLeftOut(house, decided))
    .filter(({ sources }) => sources.length > 0);
  if (kept.length === 0)
    throw new Failure('there is nothing to check', 'name a file, or a folder with YAML files in it');
  const reports = kept.map((house) => checkHouse(house, world));
  const files = kept.flatMap(({ sources }) => sources.map(({ file }) => file));
  const found = reports.flatMap((report) => report.faults);
  const faults = settleFaults({ faults: found, files, decided, options, world });
  const amounts = reports.map((report) => report.counts).reduce(added);
  writeCheck({ faults, amounts, files }, options.format ?? [usualFormat(world)], world);
  if (missing.length > 0) return 'not_done';
  return faults.some(({ severity }) => severity === 'error') ? 'findings' : 'done';
}

function checkHouse({ folder, sources }: House, world: World): Report {
  const named = new Set(sources.map(({ file }) => file));
  const { checked } = loadLibrary(inContext(sources, folder, world));
  // What stands elsewhere and points here is about these files too.
  const isAsked = ({ file, related = [] }: Fault) =>
    [file, ...related.map((place) => place.file)].some((one) => named.has(one));
  return { faults: checked.faults.filter(isAsked), counts: checked.counts };
}

function added(one: Counts, other: Counts): Counts {
  return {
    playbooks: one.playbooks + other.playbooks,
    steps: one.steps + other.steps,
    conditions: one.conditions + other.conditions,
    tables: one.tables + other.tables,
    scenarios: one.scenarios + other.scenarios,
  };
}
