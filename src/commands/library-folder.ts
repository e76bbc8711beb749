import { dirname, join, resolve } from 'node:path';
import { Failure } from './failure.js';
import type { World } from './world.js';

const policyNames = ['policy.yaml', 'policy.yml'];

/** The folder of playbooks to choose from: the one named, else that of MAKERIGHT_LIBRARY, else ./playbooks here or further up, else those that ship. */
export function libraryFolder(named: string | undefined, world: World): string {
  return ownFolder(named, world) ?? shippedFolder(world);
}

/** The same, and where it is those that ship, that is said: who works on playbooks means their own. */
export function libraryFolderTold(named: string | undefined, world: World): string {
  const own = ownFolder(named, world);
  if (own === undefined)
    world.stderr.write(
      'note: there is no folder `playbooks` here, so these are the playbooks that ship with makeright\n',
    );
  return own ?? shippedFolder(world);
}

/** The folder of playbooks that somebody writes to. */
export function libraryToWrite(named: string | undefined, world: World): string {
  const own = ownFolder(named, world);
  if (own !== undefined) return own;
  throw new Failure(
    'there is no folder `playbooks` here, and into the playbooks that ship with makeright nothing is written',
    'go to the folder that yours are in, or name it with --library',
  );
}

function ownFolder(named: string | undefined, world: World): string | undefined {
  const told = named ?? (world.env['MAKERIGHT_LIBRARY'] || undefined);
  if (told !== undefined) {
    const folder = resolve(world.cwd, told);
    if (world.files.kindOf(folder) === 'folder') return folder;
    throw new Failure(`there is no folder \`${told}\``, 'name the folder in which the playbooks are');
  }
  const near = ancestors(world.cwd).map((folder) => join(folder, 'playbooks'));
  return near.find((folder) => world.files.kindOf(folder) === 'folder');
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
