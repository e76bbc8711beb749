import type { Interruption } from '../terminal/entry.js';
import { harmless } from '../terminal/harmless.js';
import { errorLines } from './error-lines.js';
import { Failure } from './failure.js';
import { FolderWatch, namesOf } from './folder-watch.js';
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
      world.stdout.write(harmless(`\n${namesOf(happened, world)} changed\n`));
    } finally {
      watch.stop();
    }
  }
}

function tell(error: unknown, { stdout }: World): void {
  if (!(error instanceof Failure)) throw error;
  stdout.write(errorLines(error));
}
