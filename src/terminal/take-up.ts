import { overduePromises, walkOf, type Case } from '../case/case.js';
import type { Event } from '../case/event.js';
import { momentText } from '../case/moment-text.js';
import { stepAt } from '../case/record/step-at.js';
import { placeOf } from '../case/place-of.js';
import { partyTitle } from '../case/party-title.js';
import { pendingApproval } from '../case/pending-approval.js';
import type { Entry } from './entry.js';
import { settlePromise } from './settle-promise.js';
import type { Sitting } from './sitting.js';

/**
 * Takes a case up again where it was left, and says so. A promise whose moment has passed meanwhile is asked after before
 * anything else, but for one that the case waits for: then what it asks is just that.
 */
export async function takeUp(sitting: Sitting, takenFrom?: string): Promise<Entry | undefined> {
  const left = sitting.current;
  if (takenFrom !== undefined) await sitting.tell({ kind: 'note', text: `Taken over from ${takenFrom}.` });
  await sitting.tell({ kind: 'resume' });
  if (sitting.isTakenOver) return undefined;
  sitting.leave({ kind: 'notice', text: sinceWhen(left) });
  await letExpire(sitting);
  sitting.remind(maybeSaid(left, sitting.current));
  const asked = questionOf(sitting.current);
  const awaited = promiseAwaited(left);
  for (const promise of overduePromises(left, sitting.table.now())) {
    if (placeOf(promise.made.promise).key === awaited) continue;
    const instead = await settlePromise(sitting, promise);
    if (instead || sitting.isTakenOver) return instead;
    // What follows from a broken promise comes before anything more is asked.
    if (questionOf(sitting.current) !== asked) return undefined;
  }
  return undefined;
}

/** The key of the promise that the case waits to see kept. */
function promiseAwaited({ checked, stop }: Case): string | undefined {
  const step = stop.kind === 'question' ? stepAt(checked, stop.question.address) : undefined;
  return step?.kind === 'wait_for' ? (step.keeps ?? step.breaks)?.value : undefined;
}

/** A request that nobody answered in time is asked anew: the agent is back before the ways there are. */
async function letExpire(sitting: Sitting): Promise<void> {
  const { stop } = sitting.current;
  const request = pendingApproval(sitting.current);
  if (stop.kind !== 'question' || !request) return;
  if (request.until === null || request.until >= sitting.table.now()) return;
  const { policy } = walkOf(sitting.current);
  const [whom, until] = [partyTitle(policy, request.of), momentText(request.until, policy)];
  if (await sitting.tell({ kind: 'answer', address: stop.question.address, value: 'no_answer' }))
    sitting.leave({ kind: 'notice', text: `What ${whom} was asked expired unanswered (${until}).` });
}

/** That the words that stood here when the case was left, and stand here again, may have been said. */
function maybeSaid(left: Case, now: Case): string | undefined {
  const stood = new Set(wordsBefore(left));
  const again = wordsBefore(now).filter((text) => stood.has(text));
  if (again.length === 0) return undefined;
  const { by }: Pick<Event, 'by'> = left.inputs.at(-1) ?? left.opening;
  return `${by} saw these words before the case was left, and may have said them already.`;
}

function wordsBefore({ stop }: Case): readonly string[] {
  return stop.before.flatMap(({ kind, text, isSaid }) => (kind === 'say' && !isSaid ? [text] : []));
}

function questionOf({ stop }: Case): string | undefined {
  return stop.kind === 'question' ? stop.question.address : undefined;
}

function sinceWhen(left: Case): string {
  const { policy } = walkOf(left);
  const { at, by }: Pick<Event, 'at' | 'by'> = left.inputs.at(-1) ?? left.opening;
  return `Taken up again where ${by} left it (${momentText(at, policy)}).`;
}
