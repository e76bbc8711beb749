import { join, resolve } from 'node:path';
import type { SourceFile } from '../diagnostic/source-file.js';
import type { PolicyBook } from '../playbook/policy.js';
import { readLibrary } from '../playbook/read-library.js';
import { Failure } from './failure.js';
import { ancestors, houseFolder } from './library-folder.js';
import type { NewOptions } from './new.js';
import { sourcesBelow } from './read-source.js';
import type { World } from './world.js';

/** The house that a playbook is begun in. */
export interface NewHouse {
  /** Where the playbook goes. */
  readonly folder: string;
  /** What is there already. */
  readonly files: readonly SourceFile[];
  readonly policy: PolicyBook | undefined;
  /** The playbooks that are there, by name. */
  readonly playbooks: ReadonlySet<string>;
}

/** The house that was named, else the nearest that there is, else one that is yet to be. */
export function newHouse({ library }: NewOptions, world: World): NewHouse {
  const wanted = library ?? (world.env['MAKERIGHT_LIBRARY'] || undefined);
  const near = ancestors(world.cwd).map((folder) => join(folder, 'playbooks'));
  const there = near.find((folder) => world.files.kindOf(folder) === 'folder');
  const folder = wanted === undefined ? (there ?? join(world.cwd, 'playbooks')) : resolve(world.cwd, wanted);
  const isThere = world.files.kindOf(folder) === 'folder';
  if (!isThere && world.files.kindOf(folder) === 'file')
    throw new Failure(`\`${library}\` is a file`, 'name the folder in which the playbook is to be');
  const whole = houseFolder(join(folder, 'any'), world, folder);
  const sources = isThere || whole !== folder ? sourcesBelow(whole, world) : [];
  const files = sources.flatMap(({ file, fault }) => (fault ? [] : [file]));
  const { policy, playbooks } = readLibrary(files);
  return { folder, files, policy, playbooks: new Set(playbooks.keys()) };
}
