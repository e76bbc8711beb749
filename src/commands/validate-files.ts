import type { Counts } from '../check/counts.js';
import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { inContext } from './in-context.js';
import { loadLibrary } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
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
  { format: wanted }: ValidateOptions,
  world: World,
): Promise<Ending> {
  const { houses, missing } = await namedSources(paths, world);
  for (const path of missing) world.stderr.write(harmless(`error: there is no file or folder \`${path}\`\n`));
  if (houses.length === 0)
    throw new Failure('there is nothing to check', 'name a file, or a folder with YAML files in it');
  const reports = houses.map((house) => checkHouse(house, world));
  const faults = sortFaults(reports.flatMap((report) => report.faults));
  const counts = reports.map((report) => report.counts).reduce(added);
  const files = houses.flatMap(({ sources }) => sources.map(({ file }) => file));
  writeCheck({ faults, amounts: counts, files: inOrder(files) }, wanted ?? [usualFormat(world)], world);
  if (missing.length > 0) return 'not_done';
  return faults.some(({ severity }) => severity === 'error') ? 'findings' : 'done';
}

function inOrder(files: readonly SourceFile[]): readonly SourceFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
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
