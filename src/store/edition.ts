import type { SourceFile } from '../diagnostic/source-file.js';

/**
 * The texts that a case is walked by: its playbook, every playbook that this one runs, and the policy. They are stored once,
 * by their digest, and a case goes on by those that it began with.
 */
export interface Edition {
  /** See `playbookDigest`; the same as in the case's opening. */
  readonly digest: string;
  /** The id of the playbook. */
  readonly playbook: string;
  /** The playbook first, the policy last; each by the path from which it was read. */
  readonly files: readonly SourceFile[];
}
