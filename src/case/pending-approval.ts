import type { Case } from './case.js';
import type { Event } from './event.js';

export type ApprovalRequest = Extract<Event, { type: 'approval_requested' }>;

/** The request that a case waits to have answered; undefined where it asks anything else. */
export function pendingApproval({
  events,
  stop,
}: Pick<Case, 'events' | 'stop'>): ApprovalRequest | undefined {
  if (stop.kind !== 'question' || stop.question.purpose !== 'approval') return undefined;
  const step = stop.question.address.replace(/\.approval(?=(#\d+)?$)/, '');
  return events.findLast(
    (event): event is ApprovalRequest => event.type === 'approval_requested' && event.step === step,
  );
}
