import { dirname, join, resolve } from 'node:path';
import { Failure } from './failure.js';
import type { World } from './world.js';

const policyNames = ['policy.yaml', 'policy.yml'];

/** The folder of playbooks to choose from: the one named, else that of MAKERIGHT_LIBRARY, else ./playbooks here or further up, else those that ship. */
export function libraryFolder(named: string | undefined, world: World): string {
  const told = named ?? (world.env['MAKERIGHT_LIBRARY'] || undefined);
  if (told !== undefined) {
    const folder = resolve(world.cwd, told);
    if (world.files.kindOf(folder) === 'folder') return folder;
    throw new Failure(`there is no folder \`${told}\``, 'name the folder in which the playbooks are');
  }
  const near = ancestors(world.cwd).map((folder) => join(folder, 'playbooks'));
  return near.find((folder) => world.files.kindOf(folder) === 'folder') ?? shippedFolder(world);
}

/** The playbooks that ship with makeright. */
export function shippedFolder({ packageFolder }: World): string {
  return join(packageFolder, 'playbooks');
}

/** The folder that a file belongs to: the nearest one, its own or above, that has a policy; else `otherwise`. */
export function houseFolder(path: string, world: World, otherwise = dirname(path)): string {
  const hasPolicy = (folder: string) =>
    policyNames.some((name) => world.files.kindOf(join(folder, name)) === 'file');
  return ancestors(dirname(path)).find(hasPolicy) ?? otherwise;
}

/** A folder and those that it lies in, the nearest first. */
export function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
