import type { Event } from './event.js';
import { grantsOf } from './ledger.js';

/** The rest of an entitlement of which a part was granted. Money in minor units. */
export interface Owed {
  /** The address of the step that grants it, without the visit. */
  readonly step: string;
  readonly remedy: string;
  readonly title: string;
  /** What the playbook called for in all. */
  readonly whole: number;
  /** What of it is still owed. */
  readonly worth: number;
}

/**
 * What is owed still: an entitlement granted in part leaves its rest, until that is granted too, or the customer would rather
 * not have it. That nobody could grant it now does not settle it.
 */
export function owedOf(events: readonly Event[]): readonly Owed[] {
  const standing = new Set(grantsOf(events));
  const owed = new Map<string, Owed>();
  for (const event of events) {
    const step = withoutVisit(event.step);
    if (event.type === 'remedy_declined') owed.delete(step);
    if (event.type !== 'remedy_granted' || !standing.has(event)) continue;
    const { remedy, title, worth, calledFor, countsAs } = event;
    if (countsAs !== 'entitlement' || calledFor === undefined || worth === null || calledFor <= worth)
      owed.delete(step);
    else {
      const whole = owed.get(step)?.whole ?? calledFor;
      owed.set(step, { step, remedy, title, whole, worth: calledFor - worth });
    }
  }
  return [...owed.values()];
}

/** What of a step's remedy is still owed, if a part of this very amount was granted there. */
export function owedAt(events: readonly Event[], step: string | null, whole: unknown): Owed | undefined {
  return owedOf(events).find((one) => one.step === withoutVisit(step) && one.whole === whole);
}

/** An address whose last step was walked again is that of the same step. */
export function withoutVisit(step: string | null): string {
  return (step ?? '').replace(/#\d+$/, '');
}
