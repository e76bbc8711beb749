import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { mostBytes } from '../playbook/too-large.js';
import { readSourceFile } from '../playbook/read-source-file.js';
import { Failure } from './failure.js';
import { unreadable } from './unreadable.js';
import type { FolderEntry, World } from './world.js';

/** A file as it was read, with what was wrong with its bytes. */
export interface Source {
  /** The whole path, by which files are told apart; empty for what was piped in. */
  readonly path: string;
  /** Missing where it could not be opened. */
  readonly bytes?: Uint8Array;
  /** Without text where it could not be read. */
  readonly file: SourceFile;
  /** Why it could not be read, or not as text. */
  readonly fault?: Fault;
}

/** Reads a file of at most so many bytes. One that cannot be read has no text and a fault, and stops no other. */
export function readSource(path: string, world: World, most = mostBytes): Source {
  return readWhole(resolve(world.cwd, path), world, most);
}

function readWhole(whole: string, world: World, most = mostBytes): Source {
  const shown = shownPath(whole, world.cwd);
  try {
    return sourceOf(whole, shown, world.files.read(whole, most + 1), most);
  } catch {
    const file = { path: shown, text: '' };
    const help = 'see whether it is there and whether you may open it';
    return { path: whole, file, fault: unreadable(file, 'this file cannot be opened', help) };
  }
}

/** What is piped in, as if it were a file. */
export async function readPiped({ stdin }: World): Promise<Source> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) pieces.push(Buffer.from(piece));
  return sourceOf('', '-', Buffer.concat(pieces));
}

function sourceOf(path: string, shown: string, bytes: Uint8Array, most = mostBytes): Source {
  const reading = readSourceFile(shown, bytes, most);
  return 'file' in reading
    ? { path, bytes, file: reading.file }
    : { path, bytes, file: reading.fault.file, fault: reading.fault };
}

/** A path as the user knows it: from where they are when it lies below, else whole. */
export function shownPath(whole: string, cwd: string): string {
  // Most lie below, and finding the way from one folder to another takes longer than reading a file.
  const below = belowFolder(cwd);
  if (whole.startsWith(below)) return whole.slice(below.length).split(sep).join('/');
  const from = relative(cwd, whole);
  return from === '' || from.startsWith('..') || isAbsolute(from) ? whole : from.split(sep).join('/');
}

/** The files in which a house decides about its checks. */
export const projectNames: readonly string[] = ['makeright.yaml', 'makeright.yml'];

/** What begins with a dot and what was installed is not looked into. */
export function isLookedInto(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** The YAML files below a folder, in order. */
export function yamlFilesBelow(folder: string, world: World): string[] {
  return entriesOf(folder, world).flatMap(({ name, kind }) => {
    if (!isLookedInto(name)) return [];
    const path = belowFolder(folder) + name;
    if (kind === 'folder') return yamlFilesBelow(path, world);
    // What a house decides about its checks is not one of its playbooks.
    return /\.ya?ml$/i.test(name) && !projectNames.includes(name) ? [path] : [];
  });
}

/** Every YAML file below a folder, read; those that were read already are taken as they are. */
export function sourcesBelow(folder: string, world: World, read: readonly Source[] = []): Source[] {
  const known = new Map(read.map((source) => [source.path, source]));
  return yamlFilesBelow(folder, world).map((path) => known.get(path) ?? readWhole(path, world));
}

/** How every whole path below a folder begins. */
function belowFolder(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function entriesOf(folder: string, world: World): readonly FolderEntry[] {
  try {
    return world.files.list(folder);
  } catch {
    const shown = shownPath(folder, world.cwd);
    throw new Failure(`the folder ${shown} cannot be opened`, 'see whether you may open it');
  }
}
