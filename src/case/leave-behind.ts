import type { Frame } from './frame.js';
import type { Moment } from './question.js';
import type { Walk } from './walk.js';

/** Ends the wait at which a playbook stands, if it does: the walk goes on elsewhere, and nobody said what came of it. */
export function leaveWait(walk: Walk, frame: Frame): void {
  const step = walk.stepAddress(frame);
  const last = walk.history.course.findLast(
    (event) => event.step === step && (event.type === 'waiting' || event.type === 'wait_ended'),
  );
  if (last?.type === 'waiting') walk.happened({ type: 'wait_ended', for: last.for, happened: null }, step);
}

/**
 * Writes down words for the customer that the agent was shown and nobody answered, when the walk leaves them: they may have
 * been said or not. To count them as said would claim too much, and to drop them would hide what the customer may have heard.
 */
export function leaveWords(walk: Walk, moments: readonly Moment[]): void {
  for (const { kind, text, isSaid } of moments)
    if (kind === 'say' && !isSaid) walk.happened({ type: 'shown', words: text });
}
