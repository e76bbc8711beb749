import { checkNamed, type NamedCheck } from './check-named.js';
import type { Ending } from './ending.js';
import { refuseWithoutTerminal } from './refuse-without-terminal.js';
import { tellCheckNews } from './tell-check-news.js';
import type { ValidateOptions } from './validate.js';
import { watchFiles } from './watch-files.js';
import { watchedFolders } from './watched-folders.js';
import type { World } from './world.js';
import { writeCheck } from './write-check.js';

/** Checks what was named, and again at every save: first all that is wrong, then what is new and what was mended. */
export async function watchCheck(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<Ending> {
  refuseWithoutTerminal(paths, options.format ?? [], world);
  const formats = options.format ?? [{ format: 'pretty' as const }];
  const toFiles = formats.filter(({ file }) => file !== undefined);
  let before: NamedCheck | undefined;
  return watchFiles(
    {
      round: async () => {
        const now = await checkNamed(paths, options, world);
        await writeCheck(now, before === undefined ? formats : toFiles, world);
        if (before !== undefined) tellCheckNews(before, now, world);
        before = now;
      },
      folders: () => watchedFolders(paths, options.baseline === undefined ? [] : [options.baseline], world),
      matters: (name) => /\.ya?ml$/i.test(name) || options.baseline?.endsWith(name) === true,
    },
    world,
  );
}
