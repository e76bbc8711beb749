import type { Event } from '../case/event.js';
import type { EventOf } from '../case/record/event-of.js';
import { placeOf } from '../case/place-of.js';
import type { HappenedCase } from './happened-case.js';

/**
 * The address at which a changed answer was asked. What was written down of the change names its question without the way there, and
 * playbooks may name questions alike; but the first thing that happens anew is what the answer brings. Where it brings nothing,
 * since it was changed to the same, it is where the question was answered last.
 */
export function askedAt({ events }: HappenedCase, { question, seq }: EventOf<'answer_amended'>): string {
  const answers = (event: Event | undefined): event is Event & { readonly step: string } =>
    event !== undefined && event.step !== null && isAnswerTo(question, event, event.step);
  const next = events.find((event) => event.seq > seq);
  const answer = answers(next) ? next : events.findLast((event) => event.seq < seq && answers(event));
  return answer?.step ?? question;
}

function isAnswerTo(question: string, event: Event, step: string): boolean {
  if (event.type === 'fact_learned') return event.fact === question;
  return placeOf(step).key.replace(/#\d+$/, '') === question;
}
