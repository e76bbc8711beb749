import { join } from 'node:path';
import type { Interruption } from '../terminal/entry.js';
import { harmless } from '../terminal/harmless.js';
import { errorLines } from './error-lines.js';
import { Failure } from './failure.js';
import { shownPath } from './read-source.js';
import type { World } from './world.js';

/** What is done again whenever files change. */
export interface Watched {
  /** Looks at the files as they are now, and prints what is new. */
  readonly round: () => Promise<void>;
  /** The folders whose files matter, as they are now; not those below them. */
  readonly folders: () => Promise<Iterable<string>>;
  /** Whether a file matters, by its name. */
  readonly matters: (name: string) => boolean;
}

/** A save often comes as several events, and a change of branches as many: so long none may follow. */
const quietMs = 80;

/**
 * Does something now and whenever files that matter to it change, until it is interrupted. What cannot be done now may be when
 * they change again. Folders are watched rather than files: then one that is saved by putting another in its place, or that is
 * new, is no special case. Before each round they are looked up anew, so what happens meanwhile is not missed.
 */
export async function watchFiles({ round, folders, matters }: Watched, world: World): Promise<Interruption> {
  const interruption = new Promise<Interruption>((resolve) => {
    const stop = world.onInterruption((by) => {
      stop();
      resolve(by);
    });
  });
  let isFirst = true;
  for (;;) {
    const watch = new FolderWatch(new Set(await folders()), matters, world);
    try {
      await round().catch((error: unknown) => tell(error, world));
      if (isFirst) world.stdout.write('\nwatching; Ctrl+C ends it\n');
      isFirst = false;
      const happened = await Promise.race([interruption, watch.changes]);
      if (typeof happened === 'string') return happened;
      world.stdout.write(harmless(`\n${saying(happened, world)}\n`));
    } finally {
      watch.stop();
    }
  }
}

function tell(error: unknown, { stdout }: World): void {
  if (!(error instanceof Failure)) throw error;
  stdout.write(errorLines(error));
}

function saying(paths: ReadonlySet<string>, { cwd }: World): string {
  const names = [...paths].map((path) => shownPath(path, cwd));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${names.slice(0, 3).join(', ')}${more} changed`;
}

/** Watches folders until something that matters has changed in them, and nothing more for a moment. */
class FolderWatch {
  readonly changes: Promise<ReadonlySet<string>>;
  private readonly changed = new Set<string>();
  private readonly stops: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private settle: (changed: ReadonlySet<string>) => void = () => {};

  constructor(
    private readonly folders: ReadonlySet<string>,
    private readonly matters: (name: string) => boolean,
    private readonly world: World,
  ) {
    this.changes = new Promise((resolve) => (this.settle = resolve));
    for (const folder of folders) this.watch(folder);
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
  }

  private watch(folder: string): void {
    try {
      this.stops.push(this.world.watchFolder(folder, (name) => this.noticed(folder, name)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // It went away since it was listed; the folder above tells of that.
      if (code === 'ENOENT') return;
      this.stop();
      const help = code === 'ENOSPC' ? 'this computer watches as many folders as it may already' : undefined;
      throw new Failure(`the folder ${folder} cannot be watched`, help ?? 'see whether you may open it');
    }
  }

  private noticed(folder: string, name: string | undefined): void {
    const path = name === undefined ? folder : join(folder, name);
    if (name !== undefined && !this.matters(name) && !this.isFolder(path)) return;
    this.changed.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(this.changed), quietMs);
  }

  /** One that is new, or one that was there and went. */
  private isFolder(path: string): boolean {
    return this.folders.has(path) || this.world.files.kindOf(path) === 'folder';
  }
}
