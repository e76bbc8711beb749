import type { Event } from './event.js';

export type Grant = Extract<Event, { type: 'remedy_granted' }>;
export type PromiseMade = Extract<Event, { type: 'promise_made' }>;
export type PromiseState = 'open' | 'kept' | 'broken' | 'renegotiated' | 'released';

/** A promise of the case as it stands now; `due` is the one agreed last. */
export interface PromiseStanding {
  readonly made: PromiseMade;
  readonly state: PromiseState;
  readonly due: number;
}

/** What was granted and not reversed, in order. */
export function grantsOf(events: readonly Event[]): Grant[] {
  const reversed = new Set<number>();
  for (const event of events) if (event.type === 'remedy_reversed') reversed.add(event.grant);
  return events.filter(
    (event): event is Grant => event.type === 'remedy_granted' && !reversed.has(event.seq),
  );
}

/** What grants come to together, in minor units. */
export function worthOf(grants: readonly Pick<Grant, 'worth'>[]): number {
  return grants.reduce((sum, { worth }) => sum + (worth ?? 0), 0);
}

/** What the concessions granted and not reversed come to, in minor units. */
export function concessionsOf(events: readonly Event[]): number {
  return grantsOf(events).reduce(
    (sum, grant) => sum + (grant.countsAs === 'concession' ? (grant.worth ?? 0) : 0),
    0,
  );
}

/** Every promise of the case, in the order made. A renegotiated one is open again until it is settled. */
export function promisesOf(events: readonly Event[]): PromiseStanding[] {
  const standing = new Map<number, PromiseStanding>();
  for (const event of events) {
    if (event.type === 'promise_made')
      standing.set(event.seq, { made: event, state: 'open', due: event.due });
    else if (settles(event)) settleIn(standing, event);
  }
  return [...standing.values()];
}

/** Promises of ours, or of our partners, that were broken; what customers promised is another matter. */
export function brokenPromises(events: readonly Event[]): PromiseStanding[] {
  return promisesOf(events).filter(({ made, state }) => state === 'broken' && made.promisedBy !== 'customer');
}

/** Whether a promise may still be kept or broken. */
export function isOpen(promise: PromiseStanding): boolean {
  return promise.state === 'open' || promise.state === 'renegotiated';
}

type Settling = Extract<Event, { made: number }>;

function settles(event: Event): event is Settling {
  return 'made' in event;
}

/** A promise that an answer changed later no longer leads to may be let go without having been made on the way here. */
function settleIn(standing: Map<number, PromiseStanding>, event: Settling): void {
  const before = standing.get(event.made);
  if (before) standing.set(event.made, settled(before, event));
}

function settled(before: PromiseStanding, event: Settling): PromiseStanding {
  switch (event.type) {
    case 'promise_kept':
      return { ...before, state: 'kept' };
    case 'promise_broken':
      return { ...before, state: 'broken' };
    case 'promise_released':
      return { ...before, state: 'released' };
    case 'promise_renegotiated':
      return { ...before, state: 'renegotiated', due: event.due };
  }
}
