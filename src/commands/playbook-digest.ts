import { createHash } from 'node:crypto';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn } from '../check/policy-on.js';
import type { SourceFile } from '../diagnostic/source-file.js';

/**
 * SHA-256 (FIPS 180-4), in hexadecimal, over the texts of a playbook, of all that it runs and of the policy: whatever can
 * change how a case goes. Each text stands with its length behind what it is, so that no two libraries give the same.
 */
export function playbookDigest(checked: CheckedPlaybook, day: number): string {
  const hash = createHash('sha256');
  const add = (what: string, { text }: SourceFile): void => {
    hash.update(`${what} ${Buffer.byteLength(text)}\n`).update(text);
  };
  add('policy', policyOn(checked, day).file);
  add(checked.playbook.id.value, checked.playbook.file);
  for (const [id, { playbook }] of [...checked.runs].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(id, playbook.file);
  return hash.digest('hex');
}
