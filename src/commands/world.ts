import type { EditText } from '../terminal/edited.js';
import type { Input } from '../terminal/input-stream.js';
import type { Interruption } from '../terminal/entry.js';
import type { Keep } from '../keep/keep.js';
import type { CaseStore } from '../store/case-store.js';
import type { Output, ScreenOutput } from '../terminal/screen.js';

/** Files as commands use them. Paths are as given or joined with `cwd`; nothing here is cached. */
export interface Files {
  /** What is at a path, a pipe or a device being `other`; undefined where there is nothing, or nothing that may be looked at. */
  kindOf(path: string): 'file' | 'folder' | 'other' | undefined;
  /** The bytes of a file, or the first `most` of them; throws where it cannot be read. */
  read(path: string, most?: number): Uint8Array;
  /** What is in a folder, sorted by name; a link to a folder is left out. Throws where it cannot be read. */
  list(folder: string): readonly FolderEntry[];
  /** Makes a folder with those above it, where they are not there. Throws where it cannot be made. */
  makeFolder(folder: string): void;
  /** Writes a file whole or not at all, in place of what was there. Throws where it cannot be written. */
  replace(path: string, text: string): void;
  /**
   * Adds text to the end of a file in one piece, so that programs that add at the same time do not mix; only its owner may read the
   * file and the folders that are made for it. Does nothing to one of more than `mostBytes`. Throws where it cannot be written.
   */
  append(path: string, text: string, mostBytes: number): void;
  /** Deletes a file. Throws where it cannot be deleted. */
  remove(path: string): void;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Everything that a command needs from outside; `realWorld` makes one of a process, and a test brings its own. */
export interface World {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The screen to draw frames on, where stderr is one. */
  readonly screen: ScreenOutput | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Where the package lies, with the playbooks that it ships. */
  readonly packageFolder: string;
  readonly files: Files;
  /** Where what was read and checked is kept from one start to the next. */
  readonly keep: Keep;
  /** Opens the store of cases. Throws a `StoreFailure` where it cannot be had; whoever opens it closes it. */
  openStore(): Promise<CaseStore>;
  /** Tells this build of makeright, as Node runs it, from every other. */
  readonly build: string;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  newCaseId(): string;
  /** The name under which somebody is signed in at this computer; undefined where it has none. */
  userName(): string | undefined;
  /** Tells of signals that would end the program; what is returned stops telling. */
  onInterruption(listener: (by: Interruption) => void): () => void;
  /** Calls back at the very end, however it comes; what is returned takes that back. */
  onExit(listener: () => void): () => void;
  /** Puts the program behind the shell, as Ctrl-Z does; `resumed` is called when it is in front again. */
  readonly suspend: (resumed: () => void) => void;
  readonly editText: EditText;
  /** What git, run in a folder with these words, and with `input` to read, says. */
  readonly git: (words: readonly string[], folder: string, input?: string) => Promise<GitAnswer>;
  /** Where much memory is held, gives back what nothing needs any more. */
  readonly releaseMemory: () => void;
  /** Tells whenever something in a folder, not below it, may have changed; what is returned stops telling. Throws where it cannot. */
  readonly watchFolder: (folder: string, listener: (name: string | undefined) => void) => () => void;
}

/** How git ended, and what it printed; `no_git` where it is not there to be run. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly printed: Buffer }
  | { readonly kind: 'refused'; readonly said: string }
  | { readonly kind: 'no_git' };
