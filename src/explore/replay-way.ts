import { openCase, tellCase, walkOf, type Case } from '../case/case.js';
import type { Telling } from '../case/input.js';
import type { Question } from '../case/question.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { WayToOpen } from './openings-of.js';

/** One thing that a case was told, and the question that was open. */
export interface Told {
  readonly telling: Telling;
  readonly question: Question | undefined;
  /** As it stood before. */
  readonly of: Case;
}

export interface Replayed {
  readonly case: Case;
  readonly told: readonly Told[];
}

/** Walks a case again by what it was told. */
export function replayWay(
  root: CheckedPlaybook,
  { opening }: WayToOpen,
  tellings: readonly Telling[],
): Replayed {
  let of = openCase(root, opening);
  const told: Told[] = [];
  for (const telling of tellings) {
    const question = of.stop.kind === 'question' ? of.stop.question : undefined;
    // Under another address stands the same question where the walk came there by another way.
    const here = telling.kind === 'answer' && question ? { ...telling, address: question.address } : telling;
    const after = tellCase(of, { ...here, at: opening.at, by: walkOf(of).walker });
    if (after.kind === 'refused') throw new Error(after.message);
    told.push({ telling: here, question, of });
    of = after.case;
  }
  return { case: of, told };
}
