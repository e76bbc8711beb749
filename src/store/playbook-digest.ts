import { createHash } from 'node:crypto';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { policyOn } from '../check/policy-on.js';
import type { SourceFile } from '../diagnostic/source-file.js';
import { readLibrary } from '../playbook/read-library.js';
import type { Edition } from './edition.js';

type Named = readonly [id: string, file: SourceFile];

/**
 * SHA-256 (FIPS 180-4), in hexadecimal, over the texts of a playbook, of all that it runs and of the policy: whatever can
 * change how a case goes. Each text stands with its length behind what it is, so that no two libraries give the same.
 */
export function playbookDigest(checked: CheckedPlaybook, day: number): string {
  const runs = [...checked.runs].map(([id, { playbook }]): Named => [id, playbook.file]);
  return digestOf(policyOn(checked, day).file, [checked.playbook.id.value, checked.playbook.file], runs);
}

/** The digest of texts as they were stored; undefined where they no longer are a playbook and a policy. */
export function editionDigest({ files, playbook }: Edition): string | undefined {
  const { playbooks, policy } = readLibrary(files);
  const named = [...playbooks].map(([id, { file }]): Named => [id, file]);
  const main = named.find(([id]) => id === playbook);
  const runs = named.filter((one) => one !== main);
  return main && policy && digestOf(policy.base.file, main, runs);
}

function digestOf(policy: SourceFile, main: Named, runs: readonly Named[]): string {
  const hash = createHash('sha256');
  const add = (what: string, { text }: SourceFile): void => {
    hash.update(`${what} ${Buffer.byteLength(text)}\n`).update(text);
  };
  add('policy', policy);
  add(...main);
  for (const [id, file] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) add(id, file);
  return hash.digest('hex');
}
