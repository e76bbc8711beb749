import { join, resolve } from 'node:path';
import { dayOf } from '../case/working-calendar.js';
import { builtInFacts } from '../check/built-in-facts.js';
import { checkLibrary, type CheckedLibrary } from '../check/check-library.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Fault } from '../diagnostic/fault.js';
import type { Naming } from '../graph/words.js';
import type { Library } from '../playbook/library.js';
import type { Playbook } from '../playbook/playbook.js';
import type { Policy } from '../playbook/policy.js';
import { readLibrary } from '../playbook/read-library.js';
import { Failure } from './failure.js';
import { houseTimeOf } from './house-time.js';
import { headOf, inContext } from './in-context.js';
import { houseFolder, libraryFolderTold } from './library-folder.js';
import { readSource, shownPath, sourcesBelow, type Source } from './read-source.js';
import type { World } from './world.js';

/** What a trainer has on the desk: playbooks as they were read, with all that bears on them, whether or not they pass the check. */
export interface Desk {
  /** The playbooks that were named, as far as they could be read, in the order of their files. */
  readonly wanted: readonly Playbook[];
  readonly library: Library;
  readonly checked: CheckedLibrary;
  /** What is wrong in any of it, without the warnings. */
  readonly errors: readonly Fault[];
  /** The policy as it stands on the day, and the day (days since 1970-01-01). */
  readonly policy: Policy | undefined;
  readonly day: number;
}

interface DeskOptions {
  readonly library?: string;
  readonly now?: string;
}

/** What tries playbooks out says nothing about them. */
const beside: ReadonlySet<string> = new Set(['scenario', 'persona']);

/** Reads playbooks by name, by file or by folder; all of the library where none is named. */
export function readDesk(names: readonly string[], options: DeskOptions, world: World): Desk {
  const folder = folderOf(names, options, world);
  const all = sourcesBelow(folder, world).filter(({ file }) => !beside.has(headOf(file.text).kind));
  const wanted = names.length === 0 ? all : names.flatMap((name) => sourcesNamed(name, all, folder, world));
  const sources = inContext(wanted, all);
  const library = readLibrary(
    sources.flatMap(({ file, fault }) => (fault ? [] : [file])),
    sources.flatMap(({ fault }) => fault ?? []),
  );
  const checked = checkLibrary(library);
  const files = new Set(wanted.map(({ file }) => file));
  const playbooks = [...library.playbooks.values()].filter(({ file }) => files.has(file));
  // What is wrong with words in another language keeps nothing from being read as it was written.
  const errors = checked.faults.filter(
    ({ severity, file }) => severity === 'error' && headOf(file.text).kind !== 'words',
  );
  if (playbooks.length === 0 && errors.length === 0) throw nothingThere(folder, world);
  return { wanted: playbooks, library, checked, errors, ...policyOf(library, options, world) };
}

function nothingThere(folder: string, { cwd }: World): Failure {
  const help = 'name a playbook, its file, or the folder in which the playbooks are';
  return new Failure(`there is no playbook in ${shownPath(folder, cwd)}`, help);
}

/** The one folder that everything named belongs to. */
function folderOf(names: readonly string[], { library }: DeskOptions, world: World): string {
  const folders = new Set(
    names.map((name) => {
      const path = resolve(world.cwd, name);
      const kind = world.files.kindOf(path);
      if (kind === 'folder') return houseFolder(join(path, 'policy.yaml'), world, path);
      return kind === 'file' ? houseFolder(path, world) : libraryFolderTold(library, world);
    }),
  );
  const [folder = libraryFolderTold(library, world), ...others] = folders;
  if (others.length > 0)
    throw new Failure('these playbooks stand under different policies', 'name those of one policy at a time');
  return folder;
}

function sourcesNamed(name: string, all: readonly Source[], folder: string, world: World): readonly Source[] {
  const path = resolve(world.cwd, name);
  const kind = world.files.kindOf(path);
  if (kind === 'file') return [all.find((source) => source.path === path) ?? readSource(path, world)];
  if (kind === 'folder') return all.filter((source) => source.path.startsWith(join(path, '/')));
  const playbooks = all.filter(({ file }) => headOf(file.text).kind === 'playbook');
  const found = playbooks.filter(({ file }) => headOf(file.text).name === name);
  if (found.length > 0) return found;
  if (/[\\/]|\.ya?ml$/i.test(name)) throw new Failure(`there is no file or folder \`${name}\``);
  const near = didYouMean(
    name,
    playbooks.map(({ file }) => headOf(file.text).name),
  );
  throw new Failure(
    `there is no playbook \`${name}\` in ${shownPath(folder, world.cwd)}`,
    near === undefined ? 'makeright find lists all playbooks' : `did you mean \`${near}\`?`,
  );
}

/** Before its first day a policy is taken as it was written. */
function policyOf({ policy }: Library, { now }: DeskOptions, world: World): Pick<Desk, 'policy' | 'day'> {
  const utcDay = Math.floor(world.now() / 86_400_000);
  if (!policy) return { policy: undefined, day: utcDay };
  const day = dayOf(houseTimeOf(policy.base, world).now(now), policy.base.calendar);
  return { policy: policy.on(day) ?? policy.base, day };
}

/** What names mean in a playbook of the desk. */
export function namingIn({ library, policy }: Desk, { facts }: Playbook): Naming {
  const builtIn = builtInFacts(policy?.currency ?? 'EUR');
  return {
    facts: new Map([
      ...builtIn.map((fact) => [fact.name.value, fact] as const),
      ...(policy?.facts ?? []),
      ...facts,
    ]),
    policy,
    titles: new Map([...library.playbooks].map(([id, { title }]) => [id, title.value])),
    showsLimits: true,
  };
}
