import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { SourceFile } from '../diagnostic/source-file.js';

export type Named = readonly [id: string, file: SourceFile];

const digests = new WeakMap<CheckedPlaybook, string>();

/**
 * SHA-256 (FIPS 180-4), in hexadecimal, over the texts of a playbook, of all that it runs, of the policy, and of its words in another
 * language where it speaks one: whatever can change how a case goes. Each text stands with its length behind what it is, so that no two libraries give the same.
 */
export function playbookDigest(checked: CheckedPlaybook): string {
  const digest = digests.get(checked) ?? digestOfChecked(checked);
  digests.set(checked, digest);
  return digest;
}

/** Takes a digest that was worked out before. */
export function rememberDigest(checked: CheckedPlaybook, digest: string): void {
  digests.set(checked, digest);
}

function digestOfChecked({ playbook, policies, runs, spoken }: CheckedPlaybook): string {
  // All its periods stand in one file.
  const [first] = policies;
  if (!first) throw new Error(`${playbook.id.value} was checked without a policy`);
  const others = [...runs].map(([id, other]): Named => [id, other.playbook.file]);
  return digestOf(first.policy.file, [playbook.id.value, playbook.file], others, spoken?.files ?? []);
}

/** The digest of texts: the policy's, the playbook's, those of what it runs, by their ids, and words in another language. */
export function digestOf(
  policy: SourceFile,
  main: Named,
  runs: readonly Named[],
  words: readonly SourceFile[],
): string {
  // Loaded only now, because it takes a tenth of a start.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  const add = (what: string, { text }: SourceFile): void => {
    hash.update(`${what} ${Buffer.byteLength(text)}\n`).update(text);
  };
  add('policy', policy);
  add(...main);
  for (const [id, file] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) add(id, file);
  for (const file of [...words].sort((a, b) => (a.text < b.text ? -1 : 1))) add('words', file);
  return hash.digest('hex');
}
