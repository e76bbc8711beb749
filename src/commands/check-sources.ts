import { checkLibrary, type CheckedLibrary } from '../check/check-library.js';
import type { Fault } from '../diagnostic/fault.js';
import { sortFaults } from '../diagnostic/sort-faults.js';
import { readLibrary } from '../playbook/read-library.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Persona } from '../playbook/persona.js';
import type { Scenario } from '../playbook/scenario.js';
import type { Translation } from '../playbook/translation.js';
import { playbookDigest } from '../store/playbook-digest.js';
import type { Source } from './read-source.js';

/** What was read together, and what checking it brought. */
export interface CheckedSources extends CheckedLibrary {
  readonly scenarios: readonly Scenario[];
  readonly personas: readonly Persona[];
  readonly translations: readonly Translation[];
}

/** Reads and checks sources as one library. Those that are no text only count as faults. */
export async function checkSources(sources: readonly Source[]): Promise<CheckedSources> {
  const files = sources.flatMap(({ file, fault }) => (fault ? [] : [file]));
  const library = readLibrary(
    files,
    sources.flatMap(({ fault }) => fault ?? []),
  );
  const checked = checkLibrary(library);
  const { scenarios, personas, translations } = library;
  const faults = personas.length === 0 ? checked.faults : await withPersonas(personas, checked);
  return { ...checked, faults, scenarios, personas, translations };
}

/** What it takes to play personas is loaded only where there are some. */
async function withPersonas(
  personas: readonly Persona[],
  checked: CheckedLibrary,
): Promise<readonly Fault[]> {
  const { personaFaults } = await import('../rehearsal/persona-faults.js');
  return sortFaults([...checked.faults, ...personaFaults(personas, checked.playbooks, checked.faults)]);
}

/** The digests of the playbooks that can be walked. */
export function digestsOf({ playbooks }: CheckedLibrary): ReadonlyMap<CheckedPlaybook, string> {
  return new Map([...playbooks.values()].map((playbook) => [playbook, playbookDigest(playbook)]));
}
