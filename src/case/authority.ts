import { formatValue } from '../expression/format-value.js';
import type { Limit, Policy } from '../playbook/policy.js';
import type { Grant } from './ledger.js';
import type { Received } from './opening.js';

/** What a role may grant of one remedy now. Money in minor units. */
export interface Allowance {
  /** The most it may grant now: Infinity when freely, 0 when not at all. */
  readonly upTo: number;
  /** Each limit that was looked at, in words that go on from `Agent may grant it:`, the tightest first. */
  readonly reasons: readonly string[];
}

/** What has to be known to work out an allowance, beside the policy. */
export interface AuthorityCase {
  readonly now: number;
  /** Granted in this case and not reversed. */
  readonly grants: readonly Pick<Grant, 'remedy' | 'worth'>[];
  /** Granted to this customer before. */
  readonly received: readonly Received[];
  /** Whether the remedy has an amount or a cost: what has neither is not held back by sums. */
  readonly hasWorth: boolean;
  /** What a percentage counts from. */
  readonly of?: number;
}

interface Bound {
  readonly left: number;
  readonly because: string;
}

/** Works out what a role may grant of a remedy now, and says why. Limits are never rounded; the tightest one holds. */
export function allowance(policy: Policy, roleId: string, remedyId: string, about: AuthorityCase): Allowance {
  const role = policy.roles.get(roleId);
  const title = role?.title ?? roleId;
  const limit = role?.may.get(remedyId);
  if (!role || !limit) return { upTo: 0, reasons: [`${title} may not grant this`] };
  const sums = (): Bound[] => [
    ...boundsOf(limit, remedyId, policy, about),
    ...concessionBounds(remedyId, policy, roleId, about),
  ];
  const all = about.hasWorth ? sums() : [];
  if (all.length === 0) return { upTo: Infinity, reasons: ['freely, there is no limit'] };
  all.sort((a, b) => a.left - b.left);
  return { upTo: Math.max(0, all[0]?.left ?? 0), reasons: all.map((bound) => bound.because) };
}

/** Whether a remedy of some worth is within an allowance; null worth means that it has none. */
export function isWithin(upTo: Allowance['upTo'], worth: number | null): boolean {
  return worth === null ? upTo > 0 : worth <= upTo;
}

/** The limit on all concessions together holds for a remedy only if it counts as one: entitlements do not eat it. */
function concessionBounds(remedyId: string, policy: Policy, roleId: string, about: AuthorityCase): Bound[] {
  const limit = policy.roles.get(roleId)?.may.get('concessions');
  return limit && countsAsConcession(policy, remedyId) ? boundsOf(limit, 'concessions', policy, about) : [];
}

function boundsOf(limit: Limit, what: string, policy: Policy, about: AuthorityCase): Bound[] {
  const money = (amount: number): string =>
    formatValue(Math.max(0, amount), { kind: 'money', currency: policy.currency }, policy.locale);
  const name =
    what === 'concessions' ? 'concessions' : (policy.remedies.get(what)?.title ?? what).toLowerCase();
  const bounds: Bound[] = [];
  if (limit.each !== undefined)
    bounds.push({ left: limit.each, because: `up to ${money(limit.each)} at a time` });
  if (limit.percent !== undefined) bounds.push(percentBound(limit.percent, about.of, money));
  if (limit.case !== undefined) {
    const used = grantedInCase(what, policy, about.grants);
    bounds.push(usedBound(limit.case, used, `${money(limit.case)} of ${name} in this case`, money));
  }
  if (limit.customer) {
    const { amount, withinMinutes } = limit.customer;
    const used =
      grantedInCase(what, policy, about.grants) + receivedWithin(what, policy, about, withinMinutes);
    bounds.push(
      usedBound(
        amount,
        used,
        `${money(amount)} of ${name} to this customer in ${days(withinMinutes)}`,
        money,
      ),
    );
  }
  return bounds;
}

function percentBound(percent: number, of: number | undefined, money: (amount: number) => string): Bound {
  // Only a step says what the percentage counts from; before that nothing can be granted by it.
  if (of === undefined) return { left: 0, because: `up to ${percent / 100}% of what it makes good` };
  const left = Math.floor((of * percent) / 10_000);
  return { left, because: `up to ${percent / 100}% of ${money(of)}, which is ${money(left)}` };
}

function usedBound(amount: number, used: number, what: string, money: (amount: number) => string): Bound {
  const left = amount - used;
  const rest = used > 0 ? `, of which ${money(left)} is left` : '';
  return { left, because: `up to ${what}${rest}` };
}

function grantedInCase(what: string, policy: Policy, grants: AuthorityCase['grants']): number {
  return grants.reduce(
    (sum, grant) => sum + (isMeant(what, grant.remedy, policy) ? (grant.worth ?? 0) : 0),
    0,
  );
}

function receivedWithin(what: string, policy: Policy, about: AuthorityCase, withinMinutes: number): number {
  const since = about.now - withinMinutes * 60_000;
  return about.received.reduce(
    (sum, before) => sum + (before.at >= since && isMeant(what, before.remedy, policy) ? before.worth : 0),
    0,
  );
}

function isMeant(what: string, remedy: string, policy: Policy): boolean {
  return what === 'concessions' ? countsAsConcession(policy, remedy) : what === remedy;
}

function countsAsConcession(policy: Policy, remedy: string): boolean {
  return policy.remedies.get(remedy)?.countsAs === 'concession';
}

function days(minutes: number): string {
  return formatValue(minutes, { kind: 'duration' }, 'en');
}
