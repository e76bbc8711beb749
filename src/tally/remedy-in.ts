import type { grantsOf } from '../case/ledger.js';
import type { HappenedCase } from './happened-case.js';
import type { Named } from './named.js';

/** A remedy as the house calls it: what happened tells it as the customer was told, in whatever language. */
export function remedyIn(
  { policy }: HappenedCase,
  { remedy: id, title }: ReturnType<typeof grantsOf>[number],
): Named {
  return { id, title: policy.remedies.get(id)?.title ?? title };
}
