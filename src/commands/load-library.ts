import { checkLibrary, type CheckedLibrary } from '../check/check-library.js';
import type { Library } from '../playbook/library.js';
import { readLibrary } from '../playbook/read-library.js';
import type { Source } from './read-source.js';

/** What was read together, and what checking it brought. */
export interface Loaded {
  readonly library: Library;
  readonly checked: CheckedLibrary;
}

/** Reads and checks sources as one library. Those that are no text only count as faults. */
export function loadLibrary(sources: readonly Source[]): Loaded {
  const files = sources.flatMap(({ file, fault }) => (fault ? [] : [file]));
  const library = readLibrary(
    files,
    sources.flatMap(({ fault }) => fault ?? []),
  );
  return { library, checked: checkLibrary(library) };
}
