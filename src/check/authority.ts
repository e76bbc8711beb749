import { bound } from '../expression/bound.js';
import type { Interval } from '../expression/interval.js';
import type { Limit, Policy } from '../playbook/policy.js';
import { rolesAbove } from '../playbook/roles-above.js';
import type { RemedyStep } from '../playbook/step.js';
import type { Period } from './house.js';
import type { PlaybookContext } from './playbook-context.js';

/** A role that may grant a remedy, in one period. */
export interface Grantor {
  readonly policy: Policy;
  readonly role: string;
  /** On the remedy itself and, where it counts as a concession, on all concessions together. */
  readonly limits: readonly Limit[];
  /** The least of the amounts in its limits; Infinity when there is none. */
  readonly upTo: number;
}

/** A role that walks cases in one period, with those who may grant the remedy among it and those it can ask, nearest first. */
export interface Walker {
  readonly period: Period;
  readonly role: string;
  readonly inReach: readonly Grantor[];
  /** The last who can be asked; the role itself if it asks nobody. */
  readonly last: string;
}

/** Who may grant a remedy, in any period. */
export interface Authority {
  readonly grantors: readonly Grantor[];
  readonly walkers: readonly Walker[];
}

/** What a step asks for, in minor units; left out what it does not say. */
export interface Asked {
  readonly remedy: string;
  readonly worth?: Interval;
  /** What a percentage counts from. */
  readonly of?: Interval;
}

export function authorityOver(remedy: string, periods: readonly Period[]): Authority {
  const grantors: Grantor[] = [];
  const walkers: Walker[] = [];
  for (const period of periods) {
    const { policy } = period;
    const byRole = new Map([...policy.roles.keys()].map((role) => [role, grantorOf(policy, role, remedy)]));
    for (const grantor of byRole.values()) if (grantor) grantors.push(grantor);
    for (const { id, asks, may } of policy.roles.values()) {
      // A role that may grant nothing and has nobody to ask only takes hand-offs.
      if (may.size === 0 && !asks) continue;
      const chain = [id.value, ...rolesAbove(policy, id.value)];
      // Who would have been asked further up, nobody can tell: that was reported, and nothing follows from it.
      const further = policy.roles.get(chain.at(-1)!)?.asks;
      if (further && !policy.roles.has(further.value)) continue;
      walkers.push({
        period,
        role: id.value,
        inReach: chain.flatMap((role) => byRole.get(role) ?? []),
        last: chain.at(-1)!,
      });
    }
  }
  return { grantors, walkers };
}

function grantorOf(policy: Policy, role: string, remedy: string): Grantor | undefined {
  const may = policy.roles.get(role)?.may;
  const own = may?.get(remedy);
  if (!may || !own) return undefined;
  const concessions =
    policy.remedies.get(remedy)?.countsAs === 'concession' ? may.get('concessions') : undefined;
  const limits = concessions ? [own, concessions] : [own];
  const amounts = limits.flatMap((limit) =>
    [limit.each, limit.case, limit.customer?.amount].filter((amount) => amount !== undefined),
  );
  return { policy, role, limits, upTo: Math.min(...amounts, Infinity) };
}

/**
 * The most that somebody could ever grant at once: with nothing granted before, and percentages of the most that there can
 * be to count from.
 */
export function mostOf({ limits, upTo }: Grantor, { of }: Asked): number {
  let most = upTo;
  for (const { percent } of limits) {
    if (percent === undefined || !of) continue;
    most = Math.min(most, percent === 0 || of.high === 0 ? 0 : (of.high * percent) / 10_000);
  }
  return most;
}

/** The most that any of them could grant at once; undefined when there is nobody. */
export function mostOfAll(grantors: readonly Grantor[], asked: Asked): number | undefined {
  return grantors.length === 0 ? undefined : Math.max(...grantors.map((grantor) => mostOf(grantor, asked)));
}

/** What a step asks for, as far as its formulas have their types. */
export function askedBy(
  { typed, domainOf }: PlaybookContext,
  { remedy, amount, cost, of }: RemedyStep,
): Asked {
  const intervalOf = (formula: typeof amount): Interval | undefined => {
    const expression = formula && typed.get(formula);
    return expression && bound(expression, domainOf);
  };
  const [worth, base] = [intervalOf(amount ?? cost), intervalOf(of)];
  return { remedy: remedy.value, ...(worth && { worth }), ...(base && { of: base }) };
}
