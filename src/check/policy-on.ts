import type { Library } from '../playbook/library.js';
import type { Policy, PolicyBook } from '../playbook/policy.js';

/** The policy from a day on (days since 1970-01-01), until the next period begins. */
export interface PolicyPeriod {
  readonly from: number;
  readonly policy: Policy;
}

/** The policy of a day. Before its first day it holds as it was written. */
export function policyOn({ policies }: { readonly policies: readonly PolicyPeriod[] }, day: number): Policy {
  return policies.findLast(({ from }) => from <= day)!.policy;
}

/** Every period of a policy, in order; the first begins before all time. */
export function timelineOf({ base, effectiveFrom, changes }: PolicyBook, library: Library): PolicyPeriod[] {
  const changing = changes.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until + 1]));
  const days = new Set([...changing, ...(effectiveFrom ? [effectiveFrom.value] : [])]);
  const from = [-Infinity, ...[...days].sort((a, b) => a - b)];
  return from.map((day) => ({ from: day, policy: library.policyOn(day) ?? base }));
}
