import type { Edition } from './edition.js';
import { editionLibrary } from './edition-library.js';
import { digestOf, type Named } from './playbook-digest.js';

/** The digest of texts as they were stored; undefined where they no longer are a playbook and a policy. */
export function editionDigest(edition: Edition): string | undefined {
  const { playbooks, policy, translations } = editionLibrary(edition);
  const named = [...playbooks].map(([id, { file }]): Named => [id, file]);
  const main = named.find(([id]) => id === edition.playbook);
  const runs = named.filter((one) => one !== main);
  const words = translations.map(({ file }) => file);
  return main && policy && digestOf(policy.base.file, main, runs, words);
}
