import type { SourceFile } from '../diagnostic/source-file.js';

/**
 * The texts that a case is walked by: its playbook, every playbook that this one runs, the policy, and their words in the language
 * that the customer is spoken to in. They are stored once, by their digest, and a case goes on by those that it began with.
 */
export interface Edition {
  /** See `playbookDigest`; the same as in the case's opening. */
  readonly digest: string;
  /** The id of the playbook. */
  readonly playbook: string;
  /** The playbook first, then those that it runs, the policy, and words; each by the path from which it was read. */
  readonly files: readonly SourceFile[];
}
