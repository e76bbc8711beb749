import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { bound } from '../expression/bound.js';
import type { Limit, Policy } from '../playbook/policy.js';
import type { RemedyStep } from '../playbook/step.js';

/**
 * Whether a remedy is within the limit of everybody, whatever was granted before: then what stands below `if_not_allowed` waits for
 * limits that are other than today's, and nobody can come to it.
 */
export function isAlwaysGranted(
  { remedy, ...step }: RemedyStep,
  { policies, typed }: CheckedPlaybook,
): boolean {
  const worth = step.amount ?? step.cost;
  const formula = worth && typed.get(worth);
  const most = worth ? ((formula && bound(formula, () => undefined).high) ?? Infinity) : undefined;
  return policies.every(
    ({ policy }) =>
      policy.remedies.get(remedy.value)?.notWhen.length === 0 &&
      [...policy.roles.keys()].every((role) => isWithin(most, limitsOn(remedy.value, role, policy))),
  );
}

function limitsOn(remedy: string, role: string, { roles, remedies }: Policy): readonly (Limit | undefined)[] {
  const may = roles.get(role)?.may;
  const together = may?.get('concessions');
  const isConcession = remedies.get(remedy)?.countsAs === 'concession';
  return [may?.get(remedy), ...(isConcession && together ? [together] : [])];
}

/** `most` in minor units; undefined for a remedy without an amount, which only has to be one that may be granted. */
function isWithin(most: number | undefined, limits: readonly (Limit | undefined)[]): boolean {
  return limits.every((limit) => {
    if (!limit || most === undefined) return limit !== undefined;
    const { each = Infinity, percent, case: inCase, customer } = limit;
    return most <= each && percent === undefined && inCase === undefined && customer === undefined;
  });
}
