import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { isTranscript } from './kept-transcripts.js';
import { refuseWithoutTerminal } from './refuse-without-terminal.js';
import { tellTestNews } from './tell-test-news.js';
import { playNamed, type TestOutcome } from './play-named.js';
import type { TestOptions } from './test.js';
import { watchFiles } from './watch-files.js';
import { watchedFolders } from './watched-folders.js';
import type { World } from './world.js';
import { writeTest } from './write-test.js';

/** Plays what was named, and again at every save: first all that came of it, then what came out otherwise than before. */
export async function watchTest(
  paths: readonly string[],
  options: TestOptions,
  world: World,
): Promise<Ending> {
  refuseWithoutTerminal(paths, options.format ?? [], world);
  if (options.accept === true || options.coverage !== undefined || options.minCoverage !== undefined)
    throw new Failure(
      '--watch plays, and does nothing besides',
      'leave out --accept and what is about coverage',
    );
  const formats = options.format ?? [{ format: 'pretty' as const }];
  const toFiles = formats.filter(({ file }) => file !== undefined);
  let before: TestOutcome | undefined;
  return watchFiles(
    {
      round: async () => {
        const now = await playNamed(paths, options, world);
        writeTest(now, before === undefined ? formats : toFiles, world);
        if (before !== undefined) tellTestNews(before, now, world);
        before = now;
      },
      folders: () => watchedFolders(paths, [], world),
      matters: (name) => /\.ya?ml$/i.test(name) || isTranscript(name),
    },
    world,
  );
}
