import { walkOf, type Case } from '../case/case.js';
import type { Received } from '../case/opening.js';
import { receivedSince } from '../case/received-since.js';
import type { CaseStore } from '../store/case-store.js';

/** What the customer of a case was granted in others, as far back as its policy counts; undefined where it counts nothing so. */
export async function receivedEarlier(
  store: CaseStore,
  customer: string,
  of: Case,
): Promise<readonly Received[] | undefined> {
  const { policy, now } = walkOf(of);
  const since = receivedSince(policy, now);
  return since === undefined ? undefined : store.received(customer, since, of.opening.caseId);
}
