import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { folderKeep, keepFolder, noKeep } from '../keep/folder-keep.js';
import type { Keep } from '../keep/keep.js';
import { makeFolder } from '../store/make-folder.js';
import type { Interruption } from '../terminal/entry.js';
import { caseIdFrom } from './case-id.js';
import { DirectOutput } from './direct-output.js';
import { cannotBeWritten } from './failure.js';
import type { Output } from '../terminal/screen.js';
import type { Files, FolderEntry, World } from './world.js';

/** The world of a process. Its streams are opened only when they are first used, because opening one takes long. */
export function realWorld(process: NodeJS.Process, packageFolder: string, build: string): World {
  const [stdout, stderr] = [outputOf(process, 1, 'stdout'), outputOf(process, 2, 'stderr')];
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    get screen() {
      return isDevice(2) && process.stderr.isTTY ? terminalOf(process.stderr) : undefined;
    },
    env: process.env,
    cwd: process.cwd(),
    packageFolder,
    files: realFiles,
    keep: keepOf(process.env, packageFolder),
    openStore: async () =>
      (await import('../store/open-store.js')).openStore({ env: process.env, now: () => Date.now() }),
    build: `${build} ${process.version} ${process.versions.tz}`,
    now: () => Date.now(),
    newCaseId: () => caseIdFrom(randomBelow),
    userName,
    onInterruption: (listener) => onInterruption(process, listener),
    onExit: (listener) => {
      process.once('exit', listener);
      return () => process.off('exit', listener);
    },
    suspend: (resumed) => suspend(process, resumed),
    editText: async (text, signal) => (await import('./edit-text.js')).editText(text, process.env, signal),
    git: async (words, folder, input) => (await import('./run-git.js')).runGit(words, folder, input),
    watchFolder,
    releaseMemory,
  };
}

/** 96 MiB. */
const muchMemory = 100_663_296;
let collect: (() => void) | undefined;

/** Left to itself, V8 lets what nothing needs grow to half a gigabyte before it looks for it. */
function releaseMemory(): void {
  const v8 = process.getBuiltinModule('node:v8');
  if (v8.getHeapStatistics().total_heap_size < muchMemory) return;
  if (collect === undefined) {
    v8.setFlagsFromString('--expose-gc');
    collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
  }
  collect();
}

/** A folder that goes away is told of by the one that it is in. */
function watchFolder(folder: string, listener: (name: string | undefined) => void): () => void {
  const watcher = watch(folder, (_, name) => listener(name ?? undefined));
  watcher.on('error', () => listener(undefined));
  return () => watcher.close();
}

/** A case's id has to be new, and is no secret: loading `node:crypto` for it would hold up the first question. */
function randomBelow(count: number): number {
  return Math.floor(Math.random() * count);
}

/** A user without an entry in the system's list has no name. */
function userName(): string | undefined {
  try {
    // Few commands ask, and loading it takes a part of every start.
    return process.getBuiltinModule('node:os').userInfo().username;
  } catch {
    return undefined;
  }
}

function keepOf(env: NodeJS.ProcessEnv, packageFolder: string): Keep {
  const folder = keepFolder(env);
  return folder === undefined ? noKeep : folderKeep(folder, join(packageFolder, 'dist/kept'));
}

const realFiles: Files = {
  kindOf(path) {
    try {
      const found = statSync(path);
      return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
    } catch {
      return undefined;
    }
  },
  read: readFile,
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true })
      // A pipe or a device among the files would never come to an end.
      .flatMap((entry): FolderEntry[] => {
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        const isFile = entry.isSymbolicLink() ? mayBeFile(join(folder, entry.name)) : entry.isFile();
        return isFile ? [{ name: entry.name, kind: 'file' }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  makeFolder: (folder) => void makeFolder(folder, 0o777),
  replace: replaceFile,
  remove: (path) => rmSync(path),
  append(path, text, mostBytes) {
    makeFolder(dirname(path));
    const descriptor = openSync(path, adding, 0o600);
    try {
      const found = fstatSync(descriptor);
      if (found.isFile() && found.size <= mostBytes) writeSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  },
};

const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Whether a link leads to a file, or to nothing, which whoever reads it is told. */
function mayBeFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return true;
  }
}

/** A file may be larger than all memory; most are read in one piece. */
function readFile(path: string, most = Infinity): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    for (let left = most; left > 0;) {
      const count = readSync(descriptor, readInto, 0, Math.min(readInto.length, left), null);
      if (count === 0) break;
      pieces.push(readInto.slice(0, count));
      left -= count;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  } finally {
    closeSync(descriptor);
  }
}

/** 64 KiB that every file is read into, and copied out of. */
const readInto = new Uint8Array(65_536);

/** At the end, and never through a link or into a pipe that somebody put there. */
const adding = O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK;

/** Through a file beside it that takes its name, so that nobody ever finds half of it; what is no file, a pipe perhaps, is written to. */
function replaceFile(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === false) return writeFileSync(path, text);
  const whole = found === undefined ? path : realpathSync(path);
  const beside = `${whole}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { mode: found?.mode });
    renameSync(beside, whole);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function outputOf(process: NodeJS.Process, descriptor: number, name: 'stdout' | 'stderr'): () => Output {
  let output: Output | undefined;
  return () => (output ??= isDevice(descriptor) ? terminalOf(process[name]) : new DirectOutput(descriptor));
}

/** True of every terminal, and of the null device; asking more precisely would load what this is meant to spare. */
function isDevice(descriptor: number): boolean {
  return fstatSync(descriptor).isCharacterDevice();
}

const watched = new WeakSet<NodeJS.WriteStream>();

/** A terminal may be closed while we write to it; that is no mistake of ours. */
function terminalOf(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!watched.has(stream)) stream.on('error', ignoreThatNobodyReads);
  watched.add(stream);
  return stream;
}

function ignoreThatNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw cannotBeWritten(error);
}

const interruptions: readonly Interruption[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function onInterruption(process: NodeJS.Process, listener: (by: Interruption) => void): () => void {
  for (const name of interruptions) process.on(name, listener);
  process.on('SIGXFSZ', passOver);
  return () => {
    for (const name of interruptions) process.off(name, listener);
    process.off('SIGXFSZ', passOver);
  };
}

/**
 * That a file may not grow is said where it is written. Node passes its signal over, but no longer where somebody has listened for
 * it, as the prompt library does, and then it would end us in the middle of a case.
 */
function passOver(): void {}

function suspend(process: NodeJS.Process, resumed: () => void): void {
  process.once('SIGCONT', resumed);
  process.kill(process.pid, 'SIGTSTP');
}
