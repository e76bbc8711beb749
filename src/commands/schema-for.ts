import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { World } from './world.js';

/** The kinds of file for which an editor is told what the fields mean; one refers to another, so they come together. */
const schemaKinds = ['playbook', 'policy', 'scenario', 'persona', 'words'] as const;

/**
 * Where an editor finds what the fields mean, as seen from a file of a house: in the package, where that lies in the same project
 * and so lies there for everybody who works on it; else in a copy beside the playbooks, where there is one or is about to be. Else
 * it is a whole path, of this computer alone.
 */
export function schemaFor(
  kind: (typeof schemaKinds)[number],
  path: string,
  house: string,
  world: World,
  copied?: 'copied',
): string {
  const inPackage = schemaPath(world.packageFolder, kind);
  const copy = schemaPath(house, kind);
  const isCopied = copied !== undefined || world.files.kindOf(copy) === 'file';
  const isInside = isInProject(house, world);
  if (!isInside && !isCopied) return inPackage;
  return relative(dirname(path), isInside ? inPackage : copy)
    .split(sep)
    .join('/');
}

/** Copies of what tells an editor what the fields mean, where it would not find them for everybody. */
export function schemaCopies(
  house: string,
  world: World,
): readonly { readonly path: string; readonly text: string }[] {
  if (isInProject(house, world)) return [];
  // One that is there may be of another version of makeright: it stays.
  const missing = schemaKinds.filter((kind) => world.files.kindOf(schemaPath(house, kind)) === undefined);
  return missing.map((kind) => ({
    path: schemaPath(house, kind),
    text: new TextDecoder().decode(world.files.read(schemaPath(world.packageFolder, kind))),
  }));
}

function schemaPath(folder: string, kind: string): string {
  return join(folder, 'schemas', `${kind}.schema.json`);
}

/** Whether the package is one that a project has installed, or the project itself, and the house is that project's. */
function isInProject(house: string, { packageFolder }: World): boolean {
  const [project = packageFolder] = packageFolder.split(`${sep}node_modules${sep}`);
  const way = relative(project, house);
  return !way.startsWith('..') && !isAbsolute(way);
}
