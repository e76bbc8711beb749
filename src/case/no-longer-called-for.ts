import { walkOf, type Case } from './case.js';
import { canStillHappen } from './script.js';

/** How many things were granted, promised or done that a changed answer leaves without a step, while they are decided about. */
export function noLongerCalledFor(of: Case): number {
  const walk = walkOf(of);
  const { question } = walk;
  if (question?.purpose !== 'reconcile') return 0;
  return walk.history.leftovers.standing.filter(
    ({ seq, step }) => question.key === `changed.${seq}` || !canStillHappen(walk, step),
  ).length;
}
