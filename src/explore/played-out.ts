import { walkOf, type Case } from '../case/case.js';
import type { EventKind, EventOf } from '../case/record/event-of.js';
import type { Played } from '../case/play-case.js';
import type { Policy } from '../playbook/policy.js';
import type { Expectation } from '../playbook/scenario.js';
import type { Difference } from './scenario-result.js';

/** A conversation that was played to where it goes, for comparing it with what a scenario expects. */
export interface PlayedOut {
  readonly case: Case;
  readonly path: Played['path'];
  /** As it stands on the day of the end. */
  readonly policy: Policy;
}

/** Compares one field of `expect` with what came of the conversation. */
export type Comparison = (out: PlayedOut, expectation: Expectation) => readonly Difference[];

export function playedOut({ case: ended, path }: Played): PlayedOut {
  return { case: ended, path, policy: walkOf(ended).policy };
}

export function eventsOf<K extends EventKind>(
  { case: { events } }: PlayedOut,
  ...kinds: readonly K[]
): readonly EventOf<K>[] {
  const wanted: ReadonlySet<EventKind> = new Set(kinds);
  return events.filter((event): event is EventOf<K> => wanted.has(event.type));
}
