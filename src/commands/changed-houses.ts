import { resolve } from 'node:path';
import type { SourceFile } from '../diagnostic/source-file.js';
import { counted } from '../report/counted.js';
import { harmless } from '../terminal/harmless.js';
import { changesIn, type Changes } from './changes-in.js';
import { comparedWith } from './compared-with.js';
import type { House } from './named-sources.js';
import type { Decided } from './project-for.js';
import { sourcesBelow } from './read-source.js';
import { touchedBy } from './touched-by.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';

/** What is left of houses when only what has changed is looked at. */
export interface ChangedHouses {
  readonly houses: readonly House[];
  /** How a file that has changed stood before; empty where it is new. */
  readonly textBefore: (file: SourceFile) => string | undefined;
}

/**
 * Houses with those files alone that changed since a revision, or that use what did; all of them where what decides on all
 * did. Says on stderr what it was compared with.
 */
export async function changedHouses(
  houses: readonly House[],
  options: ValidateOptions,
  decided: Decided | undefined,
  world: World,
): Promise<ChangedHouses> {
  const left: House[] = [];
  const before = new Map<SourceFile, string>();
  for (const { folder, sources } of houses) {
    const since = await comparedWith(named(options), folder, world);
    const deciding = decidingOnAll(options, decided, world);
    const changes = await changesIn([folder, ...deciding], since, folder, world);
    const wanted = wantedOf({ folder, sources }, changes, deciding, world);
    if (wanted.length > 0) left.push({ folder, sources: wanted });
    for (const { path, file } of wanted)
      if (changes.paths.has(path)) before.set(file, changes.before.get(path) ?? '');
    const own = wanted.filter(({ path }) => changes.paths.has(path)).length;
    const commit = `${since.name} (${since.commit.slice(0, 7)})`;
    world.stderr.write(harmless(`${sayHowMany(own, wanted.length - own, commit)}\n`));
  }
  return { houses: left, textBefore: (file) => before.get(file) };
}

function named({ changed }: ValidateOptions): string | undefined {
  return typeof changed === 'string' ? changed : undefined;
}

/** Files that decide what is found in all others. */
function decidingOnAll(
  { baseline }: ValidateOptions,
  decided: Decided | undefined,
  { cwd }: World,
): readonly string[] {
  return [
    ...(decided ? [resolve(cwd, decided.project.file.path)] : []),
    ...(baseline === undefined ? [] : [resolve(cwd, baseline)]),
  ];
}

function wantedOf(
  { folder, sources }: House,
  changes: Changes,
  deciding: readonly string[],
  world: World,
): House['sources'] {
  if (deciding.some((path) => changes.paths.has(path))) return sources;
  const touched = touchedBy(changes, sourcesBelow(folder, world, sources));
  return sources.filter(({ path }) => touched.has(path));
}

function sayHowMany(own: number, users: number, since: string): string {
  if (own + users === 0) return `nothing to check has changed since ${since}`;
  if (own === 0) return `what changed since ${since} bears on ${counted(users, 'file')}`;
  const others = users === 0 ? '' : `; ${users} more ${users === 1 ? 'uses' : 'use'} what changed`;
  return `${counted(own, 'file')} changed since ${since}${others}`;
}
