import { grantsOf, promisesOf } from '../ledger.js';
import { owedOf } from '../what-is-owed.js';
import type { EventOf } from './event-of.js';
import { ifNotKept } from './if-not-kept.js';
import type { Dependence, RecordedGrant, RecordedRefusal, ResolutionRecord } from './resolution-record.js';
import type { Scribe } from './scribe.js';
import { stepAt } from './step-at.js';

type Grant = EventOf<'remedy_granted'>;

/** What was granted, what is taken back included. */
export function remediesGranted(scribe: Scribe): readonly RecordedGrant[] {
  const reversals = new Map(scribe.of('remedy_reversed').map((event) => [event.grant, event]));
  return scribe.of('remedy_granted').map((grant) => {
    const reversal = reversals.get(grant.seq);
    const dependence = dependenceOf(scribe, grant);
    return {
      remedy: { id: grant.remedy, title: scribe.words(grant.title) },
      countsAs: grant.countsAs,
      worth: scribe.worth(grant.worth),
      measure: measureOf(scribe, grant),
      details: detailsOf(scribe, grant),
      authority: authorityOf(scribe, grant),
      ...(grant.because !== undefined && { because: scribe.words(grant.because) }),
      ...(grant.insteadOf !== undefined && { insteadOf: scribe.remedy(grant.insteadOf, grant.at) }),
      ...(dependence && { dependsOn: dependence }),
      ...(reversal && { reversed: { because: scribe.words(reversal.because), ...scribe.entry(reversal) } }),
      ...scribe.entry(grant),
    };
  });
}

/** Remedies that the customer did not want, and those that were past every limit. */
export function remediesRefused(
  scribe: Scribe,
  kind: 'remedy_declined' | 'remedy_not_allowed',
): readonly RecordedRefusal[] {
  return scribe.of(kind).map((event) => ({
    remedy: scribe.remedy(event.remedy, event.at),
    worth: scribe.worth(event.worth),
    ...(event.type === 'remedy_not_allowed' && { because: scribe.words(event.because) }),
    ...scribe.entry(event),
  }));
}

/** What is left of entitlements that were granted in part, if anything is. */
export function stillOwed(scribe: Scribe): Pick<ResolutionRecord, 'stillOwed'> {
  const owed = owedOf(scribe.events).map(({ remedy, title, worth }) => ({
    remedy: { id: remedy, title: scribe.words(title) },
    worth: scribe.money(worth),
  }));
  return owed.length > 0 ? { stillOwed: owed } : {};
}

/** What the remedies that stand come to, whether the customer gets it or it costs us. */
export function costOf(scribe: Scribe): ResolutionRecord['cost'] {
  const grants = grantsOf(scribe.events);
  const total = (kind: Grant['countsAs']): number =>
    grants.reduce((sum, { countsAs, worth }) => sum + (countsAs === kind ? (worth ?? 0) : 0), 0);
  return { concessions: scribe.money(total('concession')), entitlements: scribe.money(total('entitlement')) };
}

/** Only the step knows whether it is an amount for the customer or a cost of ours. */
function measureOf({ checked }: Scribe, { step, worth }: Grant): RecordedGrant['measure'] {
  const granting = stepAt(checked, step);
  if (worth === null || granting?.kind !== 'remedy') return 'none';
  return granting.cost ? 'cost' : 'amount';
}

function detailsOf(scribe: Scribe, { details }: Grant): RecordedGrant['details'] {
  return Object.entries(details)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, value: scribe.words(value) }));
}

function authorityOf(scribe: Scribe, { authority, at }: Grant): RecordedGrant['authority'] {
  const { role, because, approvedBy } = authority;
  return {
    role: scribe.party(role, at),
    because: scribe.words(because),
    ...(approvedBy !== undefined && { approvedBy: scribe.words(approvedBy) }),
  };
}

/** The promise made last under that key before or after the grant: a step may be walked again. */
function dependenceOf(scribe: Scribe, { dependsOn }: Grant): Dependence | undefined {
  const promise = promisesOf(scribe.events).findLast(({ made }) => made.promise === dependsOn);
  if (!promise) return undefined;
  return {
    promise: scribe.words(promise.made.what),
    due: scribe.moment(promise.due),
    state: promise.state,
    ifNotKept: ifNotKept(scribe, promise.made),
  };
}
