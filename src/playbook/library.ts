import type { Persona } from './persona.js';
import type { Playbook } from './playbook.js';
import type { Policy, PolicyBook } from './policy.js';
import type { Scenario } from './scenario.js';
import type { Translation } from './translation.js';
import type { Fault } from '../diagnostic/fault.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/**
 * Everything that was read together. A playbook that could not be read at all is in `unreadable` by the id its file name
 * suggests, so that those who refer to it are not blamed.
 */
export interface Library {
  readonly files: readonly SourceFile[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly unreadable: ReadonlySet<string>;
  readonly policy?: PolicyBook;
  readonly scenarios: readonly Scenario[];
  readonly personas: readonly Persona[];
  readonly translations: readonly Translation[];
  /** Faults of form: syntax, traps of YAML, shape. */
  readonly faults: readonly Fault[];
  /** The policy as it stands on a day (days since 1970-01-01). */
  readonly policyOn: (day: number) => Policy | undefined;
}
