import { compareText } from '../diagnostic/compare-text.js';
import { isToldByOthers } from '../check/told-by-others.js';
import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import { contextIn, headOf, namedIn } from './in-context.js';
import { verdictOn, type Verdict } from './load-library.js';
import type { House } from './named-sources.js';
import { sourcesBelow, type Source } from './read-source.js';
import type { World } from './world.js';

/** How many files are checked together. It bounds what is held at once, and what is checked again when one of them changes. */
const mostTogether = 250;

/**
 * Checks files of a house, each beside its policy and what it runs, and says what is wrong with them: some of them after
 * others, and all at once only where something was found that the others could tell better.
 */
export async function checkHouse(
  { folder, sources }: House,
  world: World,
  most = mostTogether,
): Promise<Verdict> {
  const context = contextIn(sources, sourcesBelow(folder, world, sources));
  const parts = inParts(sources, most);
  const verdicts: Verdict[] = [];
  for (const part of parts) {
    const verdict = await verdictOn(context(part), world);
    if (parts.length > 1 && verdict.faults.some(isToldByOthers))
      return about(sources, await verdictOn(context(sources), world));
    verdicts.push(about(part, verdict));
    if (parts.length > 1) world.releaseMemory();
  }
  return {
    faults: sortFaults(verdicts.flatMap(({ faults }) => faults)),
    counts: new Map(verdicts.flatMap(({ counts }) => [...counts])),
  };
}

/** What is about the same playbook stands together, so that it is read for few of them; so do personas, which know each other. */
function inParts(sources: readonly Source[], most: number): readonly (readonly Source[])[] {
  if (sources.length <= most) return [sources];
  const about = new Map(sources.map((source) => [source, playbookOf(source.file.text)]));
  const order = sources.toSorted((one, other) => compareText(about.get(one)!, about.get(other)!));
  return Array.from({ length: Math.ceil(order.length / most) }, (_, part) =>
    order.slice(part * most, (part + 1) * most),
  );
}

function playbookOf(text: string): string {
  return headOf(text).kind === 'persona' ? '' : (namedIn(text)[0] ?? '');
}

/** What stands elsewhere and points here is about these files too. */
function about(sources: readonly Source[], { faults, counts }: Verdict): Verdict {
  const named = new Set(sources.map(({ file }) => file));
  const isAsked = ({ file, related = [] }: Fault) =>
    [file, ...related.map((place) => place.file)].some((one) => named.has(one));
  return { faults: faults.filter(isAsked), counts };
}
