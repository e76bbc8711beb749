import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { SourceFile } from '../diagnostic/source-file.js';

const digests = new WeakMap<CheckedPlaybook, string>();

/**
 * SHA-256 (FIPS 180-4), in hexadecimal, over the texts of a playbook, of all that it runs and of the policy: whatever can
 * change how a case goes. Each text stands with its length behind what it is, so that no two libraries give the same.
 */
export function playbookDigest(checked: CheckedPlaybook): string {
  const digest = digests.get(checked) ?? digestOf(checked);
  digests.set(checked, digest);
  return digest;
}

/** Takes a digest that was worked out before. */
export function rememberDigest(checked: CheckedPlaybook, digest: string): void {
  digests.set(checked, digest);
}

function digestOf({ playbook, policies, runs }: CheckedPlaybook): string {
  // Loaded only now, because it takes a tenth of a start.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const add = (what: string, { text }: SourceFile): void => {
    hash.update(`${what} ${Buffer.byteLength(text)}\n`).update(text);
  };
  // All its periods stand in one file.
  for (const { policy } of policies.slice(0, 1)) add('policy', policy.file);
  add(playbook.id.value, playbook.file);
  for (const [id, other] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) add(id, other.playbook.file);
  return hash.digest('hex');
}
