import { resolve } from 'node:path';
import type { Fault } from '../diagnostic/fault.js';
import { houseFolder, libraryFolder } from './library-folder.js';
import { readPiped, readSource, yamlFilesBelow, type Source } from './read-source.js';
import { unreadable } from './unreadable.js';
import type { World } from './world.js';

/** Files named on a command line, one by one or by their folder, and the folder whose policy holds for them. */
export interface House {
  readonly folder: string;
  readonly sources: readonly Source[];
}

export interface Named {
  readonly houses: readonly House[];
  /** A fault for each path where there is nothing that can be read. */
  readonly missing: readonly Fault[];
  /** Whether only folders were named, so that nobody asked for any single file. */
  readonly isByFolder: boolean;
}

/** Reads what was named, each file once, sorted into houses. `-` is what is piped in. */
export async function namedSources(paths: readonly string[], world: World): Promise<Named> {
  const sources = new Map<string, Source>();
  const folders = new Map<string, string>();
  const missing: Fault[] = [];
  for (const path of paths) {
    const whole = resolve(world.cwd, path);
    const kind = world.files.kindOf(whole);
    if (path === '-') {
      sources.set('', await readPiped(world));
      folders.set('', houseFolder(resolve(world.cwd, '-'), world, libraryFolder(undefined, world)));
    } else if (kind === undefined || kind === 'other') missing.push(nothingAt(path, kind));
    for (const file of kind === 'folder' ? yamlFilesBelow(whole, world) : kind === 'file' ? [whole] : []) {
      sources.set(file, readSource(file, world));
      folders.set(file, houseFolder(file, world, kind === 'folder' ? whole : undefined));
    }
  }
  const houses = [...new Set(folders.values())].map((folder) => ({
    folder,
    sources: [...sources.values()].filter(({ path }) => folders.get(path) === folder),
  }));
  const isByFolder = paths.every((path) => world.files.kindOf(resolve(world.cwd, path)) === 'folder');
  return { houses, missing, isByFolder };
}

function nothingAt(path: string, kind: 'other' | undefined): Fault {
  const file = { path, text: '' };
  return kind === 'other'
    ? unreadable(file, `\`${path}\` is neither a file nor a folder`, 'what is piped in is read with `-`')
    : unreadable(
        file,
        `there is no file or folder \`${path}\``,
        'see whether the name is right, and whether you may open it',
      );
}
