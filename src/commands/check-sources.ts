import { checkLibrary, type CheckedLibrary } from '../check/check-library.js';
import { readLibrary } from '../playbook/read-library.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Persona } from '../playbook/persona.js';
import type { Scenario } from '../playbook/scenario.js';
import { playbookDigest } from '../store/playbook-digest.js';
import type { Source } from './read-source.js';

/** What was read together, and what checking it brought. */
export interface CheckedSources extends CheckedLibrary {
  readonly scenarios: readonly Scenario[];
  readonly personas: readonly Persona[];
}

/** Reads and checks sources as one library. Those that are no text only count as faults. */
export function checkSources(sources: readonly Source[]): CheckedSources {
  const files = sources.flatMap(({ file, fault }) => (fault ? [] : [file]));
  const library = readLibrary(
    files,
    sources.flatMap(({ fault }) => fault ?? []),
  );
  return { ...checkLibrary(library), scenarios: library.scenarios, personas: library.personas };
}

/** The digests of the playbooks that can be walked. */
export function digestsOf({ playbooks }: CheckedLibrary): ReadonlyMap<CheckedPlaybook, string> {
  return new Map([...playbooks.values()].map((playbook) => [playbook, playbookDigest(playbook)]));
}
