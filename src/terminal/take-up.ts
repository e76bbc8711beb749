import { overduePromises, walkOf, type Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import { momentText } from '../case/moment-text.js';
import type { Entry } from './entry.js';
import { settlePromise } from './settle-promise.js';
import type { Sitting } from './sitting.js';

/**
 * Takes a case up again where it was left, and says so. A promise whose moment has passed meanwhile is asked after before
 * anything else, unless the case waits: then what it asks is just that.
 */
export async function takeUp(sitting: Sitting, takenFrom?: string): Promise<Entry | undefined> {
  const left = sitting.current;
  if (takenFrom !== undefined) await sitting.tell({ kind: 'note', text: `Taken over from ${takenFrom}.` });
  await sitting.tell({ kind: 'resume' });
  if (sitting.isTakenOver) return undefined;
  sitting.leave({ kind: 'notice', text: sinceWhen(left) });
  const { stop } = left;
  if (stop.kind === 'question' && stop.question.purpose === 'wait') return undefined;
  for (const promise of overduePromises(left, sitting.table.now())) {
    const instead = await settlePromise(sitting, promise);
    if (instead || sitting.isTakenOver) return instead;
    // What follows from a broken promise comes before anything more is asked.
    if (questionOf(sitting.current) !== questionOf(left)) return undefined;
  }
  return undefined;
}

function questionOf({ stop }: Case): string | undefined {
  return stop.kind === 'question' ? stop.question.address : undefined;
}

function sinceWhen(left: Case): string {
  const { policy } = walkOf(left);
  const { at, by }: Pick<Event, 'at' | 'by'> = left.inputs.at(-1) ?? left.opening;
  return `Taken up again where ${by} left it (${momentText(at, policy)}).`;
}
