import { join } from 'node:path';
import { Failure } from './failure.js';
import { shownPath } from './read-source.js';
import type { World } from './world.js';

/** A save often comes as several events, and a change of branches as many: so long none may follow. */
const quietMs = 80;

/** Watches folders until something that matters has changed in them, and nothing more for a moment. */
export class FolderWatch {
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

/** The names of files that changed, or of the first of them. */
export function namesOf(paths: ReadonlySet<string>, { cwd }: World): string {
  const names = [...paths].map((path) => shownPath(path, cwd));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${names.slice(0, 3).join(', ')}${more}`;
}
