import { checkLibrary } from '../src/check/check-library.js';
import type { Fault } from '../src/diagnostic/fault.js';
import type { SourceFile } from '../src/diagnostic/source-file.js';
import { sortFaults } from '../src/diagnostic/sort-faults.js';
import { personaFaults } from '../src/rehearsal/persona-faults.js';
import { readLibrary } from '../src/playbook/read-library.js';
import { readText } from './fixtures.js';

const policy: SourceFile = { path: 'policy.yaml', text: readText('policy.yaml') };

/** What is wrong with files that belong together. They stand under the policy beside the fixtures, unless they bring one. */
export function faultsOf(files: readonly SourceFile[]): readonly Fault[] {
  const all = files.some(({ text }) => text.startsWith('policy:')) ? files : [...files, policy];
  const library = readLibrary(all);
  const { faults, playbooks } = checkLibrary(library);
  return sortFaults([...faults, ...personaFaults(library.personas, playbooks, faults)]);
}
