import type { CheckedLibrary } from '../check/check-library.js';
import { kept } from '../keep/kept.js';
import type * as Checking from './check-sources.js';
import { rememberDigest } from '../store/playbook-digest.js';
import type { Source } from './read-source.js';
import type { World } from './world.js';

/** Sources read and checked as one library, now or when they were last as they are. */
export async function loadLibrary(
  sources: readonly Source[],
  world: World,
): Promise<Checking.CheckedSources> {
  const { checked, digests } = await madeOf(
    'library',
    sources,
    world,
    async ({ checkSources, digestsOf }) => {
      const made = await checkSources(sources);
      return { checked: made, digests: digestsOf(made) };
    },
  );
  for (const [playbook, digest] of digests) rememberDigest(playbook, digest);
  return checked;
}

/** What is wrong in sources, without all that it takes to walk them. */
export type Verdict = Pick<CheckedLibrary, 'faults' | 'counts'>;

export function verdictOn(sources: readonly Source[], world: World): Promise<Verdict> {
  return madeOf('verdict', sources, world, async ({ checkSources }) => {
    const { faults, counts } = await checkSources(sources);
    return { faults, counts };
  });
}

/**
 * What `make` makes of sources, now or when they were last as they are. It has to be plain data. Reading and checking is
 * loaded only where nothing was kept: it takes longer than all the rest of a start.
 */
export async function madeOf<Made>(
  what: string,
  sources: readonly Source[],
  { build, keep }: World,
  make: (checking: typeof Checking) => Made | Promise<Made>,
): Promise<Made> {
  const makeNow = async () => make(await import('./check-sources.js'));
  const from = sources.toSorted((one, other) => (one.file.path < other.file.path ? -1 : 1));
  const files = from.flatMap(({ file, bytes }) => (bytes ? [{ name: nameOf(file.path), bytes }] : []));
  // What could not be opened has no bytes by which it would be known again.
  if (files.length < from.length) return makeNow();
  return kept(keep, { what: `${build} ${what}`, from: files, files: from.map(({ file }) => file) }, makeNow);
}

/** All of a path that matters besides the order of paths: a playbook that cannot be read is known by it. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}
