import { readLibrary } from '../playbook/read-library.js';
import type { Edition } from './edition.js';
import { digestOf, type Named } from './playbook-digest.js';

/** The digest of texts as they were stored; undefined where they no longer are a playbook and a policy. */
export function editionDigest({ files, playbook }: Edition): string | undefined {
  const { playbooks, policy } = readLibrary(files);
  const named = [...playbooks].map(([id, { file }]): Named => [id, file]);
  const main = named.find(([id]) => id === playbook);
  const runs = named.filter((one) => one !== main);
  return main && policy && digestOf(policy.base.file, main, runs);
}
