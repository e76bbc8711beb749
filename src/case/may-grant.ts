import type { Exclusion } from '../playbook/policy.js';
import { allowance } from './authority.js';
import { walkOf, type Case } from './case.js';
import { aboutCase, compiledExclusion } from './make-offer.js';
import { phraseAsKnown } from './phrase-text.js';
import type { Walk } from './walk.js';

/** One remedy that a role may grant in a case as it stands, with the limits that hold, as sentences. */
export interface MayGrant {
  readonly title: string;
  readonly reasons: readonly string[];
}

/** Everything that the role may grant in the case as it stands, and whose approval it asks for more. */
export interface RoleNow {
  readonly role: string;
  readonly asks: string | undefined;
  readonly remedies: readonly MayGrant[];
}

/** What whoever walks a case may grant now, in the order of the policy. It changes nothing, and asks nothing. */
export function mayGrantNow(of: Case): RoleNow {
  const walk = walkOf(of);
  const { policy, role: id } = walk;
  const role = policy.roles.get(id);
  const asks = role?.asks && (policy.roles.get(role.asks.value)?.title ?? role.asks.value);
  const remedies = [...policy.remedies].flatMap(([remedy, { title, notWhen }]) =>
    role?.may.has(remedy) ? [{ title, reasons: reasonsFor(walk, remedy, notWhen) }] : [],
  );
  return { role: role?.title ?? id, asks, remedies };
}

function reasonsFor(walk: Walk, remedy: string, exclusions: readonly Exclusion[]): readonly string[] {
  const excluded = exclusions.find(
    (exclusion) => compiledExclusion(walk, exclusion).evaluate(walk.frame.facts) === true,
  );
  if (excluded)
    return [excluded.because ? `not now: ${phraseAsKnown(walk, excluded.because)}` : 'not for this case'];
  const isFree = walk.policy.roles.get(walk.role)?.may.get(remedy)?.freely === true;
  const about = aboutCase(walk, { of: undefined, worth: isFree ? null : 0 });
  return allowance(walk.policy, walk.role, remedy, about).reasons;
}
