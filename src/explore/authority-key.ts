import { grantsOf, type Grant } from '../case/ledger.js';
import { stepAt } from '../case/record/step-at.js';
import type { Walk } from '../case/walk.js';
import { owedOf, withoutVisit } from '../case/what-is-owed.js';
import type { Policy } from '../playbook/policy.js';
import { keyOfParts, type KeyPart } from './key-part.js';

/** What of a case bears on what may be granted of some remedies: who walks, what was granted and what was refused so far. */
export function authorityParts(walk: Walk, remedies: ReadonlySet<string>): readonly KeyPart[] {
  if (remedies.size === 0) return [];
  const { policy, role, history } = walk;
  const grants = grantsOf(history.course);
  const areConcessions = [...remedies].some(
    (remedy) => policy.remedies.get(remedy)?.countsAs === 'concession',
  );
  const counted = areConcessions ? [...remedies, 'concessions'] : [...remedies];
  const refused = history.course.flatMap((event) =>
    event.type === 'approval_refused' && remedies.has(event.remedy)
      ? [{ about: `refused ${event.remedy}`, value: `${event.worth} ${event.of}` }]
      : [],
  );
  const owed = owedOf(history.course).flatMap(({ remedy, step, whole, worth }) =>
    remedies.has(remedy) ? [{ about: `owed ${remedy}`, value: `${step} ${whole} ${worth}` }] : [],
  );
  const used = counted.sort().flatMap((what) => usedOf(what, grants, policy));
  const standing = alternatives(grants, remedies, policy).join();
  return [
    { about: 'role', value: role },
    ...used,
    ...[...refused, ...owed, ...notTakenFor(walk, remedies)].sort((a, b) =>
      keyOfParts([a]) < keyOfParts([b]) ? -1 : 1,
    ),
    ...(standing === '' ? [] : [{ about: 'granted', value: standing }]),
  ];
}

/** Who was called for a remedy and did not take it: they are not called for it again. */
function notTakenFor({ stack, history }: Walk, remedies: ReadonlySet<string>): readonly KeyPart[] {
  const checked = stack.all[0]!.program.checked;
  return history.course.flatMap((event) => {
    if (event.type !== 'not_taken') return [];
    const step = stepAt(checked, event.step);
    if (step?.kind !== 'remedy' || !remedies.has(step.remedy.value)) return [];
    return [{ about: `not_taken ${step.remedy.value}`, value: `${withoutVisit(event.step)} ${event.to}` }];
  });
}

/** What was granted of a remedy, or of all concessions, as far as a limit counts it; beyond the highest limit nothing is left. */
function usedOf(what: string, grants: readonly Grant[], policy: Policy): readonly KeyPart[] {
  const limits = [...policy.roles.values()].flatMap(({ may }) => {
    const limit = may.get(what);
    return [limit?.case, limit?.customer?.amount].filter((most) => most !== undefined);
  });
  if (limits.length === 0) return [];
  const counts = ({ remedy, countsAs }: Grant): boolean =>
    what === 'concessions' ? countsAs === 'concession' : remedy === what;
  const used = grants.filter(counts).reduce((sum, { worth }) => sum + (worth ?? 0), 0);
  return [{ about: `granted ${what}`, value: String(Math.min(used, Math.max(...limits))) }];
}

/** What was granted and is one of two remedies of which a customer gets only one, where the other may yet be granted. */
function alternatives(
  grants: readonly Grant[],
  remedies: ReadonlySet<string>,
  { remedies: kinds }: Policy,
): readonly string[] {
  const isInstead = (one: string, other: string): boolean =>
    kinds.get(one)?.instead.some(({ value }) => value === other) === true;
  const standing = new Set(
    grants.filter(({ countsAs }) => countsAs === 'entitlement').map(({ remedy }) => remedy),
  );
  return [...standing]
    .filter((one) => [...remedies].some((other) => isInstead(one, other) || isInstead(other, one)))
    .sort();
}
