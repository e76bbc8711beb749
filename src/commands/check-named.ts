import { sumOf } from '../check/counts.js';
import { harmless } from '../terminal/harmless.js';
import { Failure } from './failure.js';
import { checkHouse } from './check-house.js';
import { headOf } from './in-context.js';
import type { Verdict } from './load-library.js';
import { namedSources, type House } from './named-sources.js';
import { pathsToCheck, projectFor, withoutLeftOut, type Decided } from './project-for.js';
import { shownPath } from './read-source.js';
import type { Found, Settled } from './settle-faults.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';
import type { Checked } from './write-check.js';

/** What was named on a command line, checked. */
export interface NamedCheck extends Checked {
  /** Whether something that was named is not there. */
  readonly isMissing: boolean;
}

/**
 * Checks files, each beside its policy and what it runs, and says what is wrong with those that were named, as the house has
 * decided to see it. Throws a `Failure` where there is nothing to check.
 */
export async function checkNamed(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<NamedCheck> {
  const decided = await projectFor(paths, world);
  const named = await namedSources(pathsToCheck(paths, decided, world), world);
  const all = named.houses
    .map((house) => withoutLeftOut(house, decided))
    .filter(({ sources }) => sources.length > 0);
  if (all.length === 0 && named.missing.length === 0)
    throw new Failure('there is nothing to check', 'name a file, or a folder with YAML files in it');
  const { houses, textBefore } = await wanted(all, options, decided, world);
  const verdicts: Verdict[] = [];
  for (const house of houses) verdicts.push(await checkHouse(house, world));
  const files = houses.flatMap(({ sources }) => sources.map(({ file }) => file));
  const found = verdicts.flatMap(({ faults }) => faults);
  const { faults, kept } = await settledBy({ faults: found, files, decided, options, world });
  if (
    named.isByFolder &&
    faults.length === 0 &&
    kept === 0 &&
    options.changed === undefined &&
    houses.every(isOnlyPolicy)
  )
    throw new Failure(
      'there is a policy here, and nothing else to check',
      'name the folder in which the playbooks are, or the policy itself',
    );
  for (const house of houses) sayWhichPolicy(house, world);
  return {
    faults: [...named.missing, ...faults],
    kept,
    counts: sumOf(verdicts.flatMap(({ counts }) => [...counts.values()])),
    files,
    textBefore,
    isMissing: named.missing.length > 0,
  };
}

/** Where everything is wanted, nothing is loaded that could tell what has changed. */
async function wanted(
  houses: readonly House[],
  options: ValidateOptions,
  decided: Decided | undefined,
  world: World,
): Promise<Pick<Checked, 'textBefore'> & { readonly houses: readonly House[] }> {
  if (options.changed === undefined) return { houses, textBefore: undefined };
  const { changedHouses } = await import('./changed-houses.js');
  return changedHouses(houses, options, decided, world);
}

/** As the house has decided to see it. Where there is nothing to decide on, nothing is loaded for it. */
async function settledBy(found: Found): Promise<Settled> {
  const { faults, files, decided, options } = found;
  const isAsked = options.baseline !== undefined || options.writeBaseline === true;
  const isRemarked = files.some(({ text }) => text.includes('makeright-ignore'));
  if (faults.length === 0 && decided === undefined && !isAsked && !isRemarked) return { faults, kept: 0 };
  const { settleFaults } = await import('./settle-faults.js');
  return settleFaults(found);
}

function isOnlyPolicy({ sources }: House): boolean {
  return sources.every(({ file }) => headOf(file.text).kind === 'policy');
}

/** What is piped in stands in no folder, so nobody can see beside which policy it is checked. */
function sayWhichPolicy({ folder, sources }: House, { stderr, cwd }: World): void {
  if (sources.some(({ path }) => path === ''))
    stderr.write(harmless(`checked as if it stood in ${shownPath(folder, cwd)}\n`));
}
