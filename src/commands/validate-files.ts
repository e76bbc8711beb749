import type { Counts } from '../check/counts.js';
import type { Fault } from '../diagnostic/fault.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { headOf, inContext } from './in-context.js';
import { verdictOn, type Verdict } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
import { pathsToCheck, projectFor, withoutLeftOut } from './project-for.js';
import { shownPath, sourcesBelow } from './read-source.js';
import type { Found } from './settle-faults.js';
import { usualFormat } from './usual-format.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';
import { writeCheck } from './write-check.js';

/** Checks files, each beside its policy and what it runs, and prints what is wrong with those that were named. */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<Ending> {
  const decided = await projectFor(paths, world);
  const { houses, missing, isByFolder } = await namedSources(pathsToCheck(paths, decided, world), world);
  const kept = houses
    .map((house) => withoutLeftOut(house, decided))
    .filter(({ sources }) => sources.length > 0);
  if (kept.length === 0 && missing.length === 0)
    throw new Failure('there is nothing to check', 'name a file, or a folder with YAML files in it');
  const reports: Verdict[] = [];
  for (const house of kept) reports.push(await checkHouse(house, world));
  const files = kept.flatMap(({ sources }) => sources.map(({ file }) => file));
  const found = reports.flatMap((report) => report.faults);
  const faults = [...missing, ...(await settled({ faults: found, files, decided, options, world }))];
  if (isByFolder && faults.length === 0 && kept.every(isOnlyPolicy))
    throw new Failure(
      'there is a policy here, and nothing else to check',
      'name the folder in which the playbooks are, or the policy itself',
    );
  for (const house of kept) sayWhichPolicy(house, world);
  if (options.dryRun === true && options.fix !== true)
    throw new Failure('there is nothing to try out', '--dry-run goes with --fix');
  if (options.fix === true) {
    const { fixFiles } = await import('./fix-files.js');
    const isFixed = fixFiles(faults, options.dryRun === true, world);
    if (options.dryRun === true) return isFixed ? 'findings' : 'done';
    if (isFixed) return validateFiles(paths, { ...options, fix: false }, world);
  }
  const counts = reports.map((report) => report.counts).reduce(added, nothing);
  await writeCheck({ faults, counts, files }, options.format ?? [usualFormat(world)], world);
  if (missing.length > 0) return 'not_done';
  return faults.some(({ severity }) => severity === 'error') ? 'findings' : 'done';
}

/** As the house has decided to see it. Where there is nothing to decide on, nothing is loaded for it. */
async function settled(found: Found): Promise<readonly Fault[]> {
  const { faults, files, decided, options } = found;
  const isAsked = options.baseline !== undefined || options.writeBaseline === true;
  const isRemarked = files.some(({ text }) => text.includes('makeright-ignore'));
  if (faults.length === 0 && decided === undefined && !isAsked && !isRemarked) return [];
  const { settleFaults } = await import('./settle-faults.js');
  return settleFaults(found);
}

const nothing: Counts = { playbooks: 0, steps: 0, conditions: 0, tables: 0, scenarios: 0 };

function isOnlyPolicy({ sources }: House): boolean {
  return sources.every(({ file }) => headOf(file.text).kind === 'policy');
}

/** What is piped in stands in no folder, so nobody can see beside which policy it is checked. */
function sayWhichPolicy({ folder, sources }: House, { stderr, cwd }: World): void {
  if (sources.some(({ path }) => path === ''))
    stderr.write(harmless(`checked as if it stood in ${shownPath(folder, cwd)}\n`));
}

async function checkHouse({ folder, sources }: House, world: World): Promise<Verdict> {
  const named = new Set(sources.map(({ file }) => file));
  const { faults, counts } = await verdictOn(inContext(sources, sourcesBelow(folder, world, sources)), world);
  // What stands elsewhere and points here is about these files too.
  const isAsked = ({ file, related = [] }: Fault) =>
    [file, ...related.map((place) => place.file)].some((one) => named.has(one));
  return { faults: faults.filter(isAsked), counts };
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
