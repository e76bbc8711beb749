import { dirname, join, relative, sep } from 'node:path';
import type { Fault } from '../diagnostic/fault.js';
import { fitsGlob } from '../project/glob.js';
import type { Project } from '../project/project.js';
import type { House } from './named-sources.js';
import { projectPath } from './project-path.js';
import { readSource, yamlFilesBelow } from './read-source.js';
import type { World } from './world.js';

/** What a house has decided about its checks, and where. */
export interface Decided {
  readonly folder: string;
  readonly project: Project;
  /** What is wrong with the file that says so. */
  readonly faults: readonly Fault[];
}

/** What the nearest `makeright.yaml` decides. */
export async function projectFor(paths: readonly string[], world: World): Promise<Decided | undefined> {
  const path = projectPath(paths, world);
  return path === undefined ? undefined : readDecided(path, world);
}

async function readDecided(path: string, world: World): Promise<Decided> {
  const { file, fault } = readSource(path, world);
  // Reading YAML takes longer than most starts, and most houses leave things as they usually are.
  const { readProject } = await import('../project/read-project.js');
  const { checksPageOf } = await import('./checks-page-of.js');
  const usual = new Map(checksPageOf(world).map(({ code, severity }) => [code, severity]));
  const { project, faults } = readProject(file, usual);
  return { folder: dirname(path), project, faults: fault ? [fault] : faults };
}

/** What was named, else what the house names, else the usual folder. */
export function pathsToCheck(
  paths: readonly string[],
  decided: Decided | undefined,
  world: World,
): readonly string[] {
  if (paths.length > 0) return paths;
  if (decided === undefined || decided.project.playbooks.length === 0) return ['playbooks'];
  return decided.project.playbooks.flatMap((pattern) => {
    if (!/[*?]/.test(pattern)) return [join(decided.folder, pattern)];
    return yamlFilesBelow(decided.folder, world).filter((path) =>
      fitsGlob(fromFolder(path, decided), pattern),
    );
  });
}

/** The files of a house without those that are not to be looked at. */
export function withoutLeftOut(house: House, decided: Decided | undefined): House {
  if (decided === undefined || decided.project.leaveOut.length === 0) return house;
  const isLeftOut = (path: string) =>
    decided.project.leaveOut.some((pattern) => fitsGlob(fromFolder(path, decided), pattern));
  return { ...house, sources: house.sources.filter(({ path }) => !isLeftOut(path)) };
}

function fromFolder(path: string, { folder }: Decided): string {
  return relative(folder, path).split(sep).join('/');
}
