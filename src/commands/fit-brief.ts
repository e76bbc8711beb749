import type { Brief } from '../draft/brief.js';
import { nameFrom } from '../draft/name-from.js';
import type { Policy } from '../playbook/policy.js';
import { harmless } from '../terminal/harmless.js';
import type { World } from './world.js';

/** Without what this house does not grant, which is said. */
export function withinPolicy(brief: Brief, policy: Policy, { stderr }: World): Brief {
  const isKnown = ({ remedy }: Brief['grants'][number]) => policy.remedies.has(remedy);
  for (const { remedy } of brief.grants.filter((grant) => !isKnown(grant)))
    stderr.write(
      harmless(`note: the policy has no remedy \`${remedy}\`, so the playbook does not grant it\n`),
    );
  const { rootCause = rootCauseFrom(brief), ...rest } = brief;
  const owners = new Set([...policy.departments.keys(), ...policy.partners.keys()]);
  const [first] = owners;
  return {
    ...rest,
    grants: brief.grants.filter(isKnown),
    promises: brief.promises.map((promise) => ({
      ...promise,
      ...(first !== undefined && !promise.owner && { owner: first }),
    })),
    ...(policy.rootCauses.has(rootCause) && { rootCause }),
  };
}

function rootCauseFrom({ title }: Brief): string {
  return nameFrom(title, '_', 4);
}

/** A house that has no policy yet has no root causes either: this is its first. */
export function withRootCause(brief: Brief): Brief {
  const rootCause = brief.rootCause ?? rootCauseFrom(brief);
  const promises = brief.promises.map((promise) => ({ ...promise, owner: 'care_team' }));
  return { ...brief, promises, ...(rootCause !== '' && { rootCause }) };
}
