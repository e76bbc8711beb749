import { checkNamed, type NamedCheck } from './check-named.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { usualFormat } from './usual-format.js';
import type { ValidateOptions } from './validate.js';
import type { World } from './world.js';
import { writeCheck } from './write-check.js';

/** Checks what was named, mends what can be mended where that is asked, and prints what is wrong. */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
  world: World,
): Promise<Ending> {
  refuseWhatDoesNotGoTogether(options);
  if (options.watch === true) {
    const { watchCheck } = await import('./watch-check.js');
    return watchCheck(paths, options, world);
  }
  const found = await checkNamed(paths, options, world);
  if (options.fix !== true) return writtenCheck(found, options, world);
  const { fixFiles } = await import('./fix-files.js');
  const check = (other: World) => checkNamed(paths, options, other);
  const isFixed = await fixFiles(found, check, options.dryRun === true, world);
  if (options.dryRun === true) return isFixed ? 'findings' : 'done';
  return writtenCheck(isFixed ? await check(world) : found, options, world);
}

function refuseWhatDoesNotGoTogether({ fix, dryRun, watch, baseline, writeBaseline }: ValidateOptions): void {
  if (dryRun === true && fix !== true)
    throw new Failure('there is nothing to try out', '--dry-run goes with --fix');
  if (writeBaseline === true && baseline === undefined)
    throw new Failure('there is no baseline to write', 'name its file with --baseline FILE');
  if (writeBaseline === true && fix === true)
    throw new Failure('one thing at a time', 'first --fix, then --write-baseline');
  if (watch === true && (fix === true || writeBaseline === true))
    throw new Failure(
      'what is watched is not written to as well',
      'leave out --watch, or what goes with it to change files',
    );
}

async function writtenCheck(found: NamedCheck, options: ValidateOptions, world: World): Promise<Ending> {
  await writeCheck(found, options.format ?? [usualFormat(world)], world);
  if (found.isMissing) return 'not_done';
  return found.faults.some(({ severity }) => severity === 'error') ? 'findings' : 'done';
}
