import { policyAt } from '../case/policy-at.js';
import type { Opening } from '../case/opening.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Edition } from './edition.js';
import { playbookDigest } from './playbook-digest.js';

/** The texts that a case opened this way is walked by. */
export function editionOf(checked: CheckedPlaybook, { at }: Opening): Edition {
  const { playbook, runs, spoken } = checked;
  const policy = policyAt(checked, at);
  const run = [...runs.values()].map((other) => other.playbook.file);
  return {
    digest: playbookDigest(checked),
    playbook: playbook.id.value,
    files: [playbook.file, ...run, policy.file, ...(spoken?.files ?? [])].map(({ path, text }) => ({
      path,
      text,
    })),
  };
}
