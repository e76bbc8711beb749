import { openCase, tellCase, walkOf, type Case } from '../case/case.js';
import type { Telling } from '../case/input.js';
import type { Question } from '../case/question.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { moveIn, type Move } from './inputs-at.js';
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
export function replayWay(root: CheckedPlaybook, { opening }: WayToOpen, moves: readonly Move[]): Replayed {
  let of = openCase(root, opening);
  const told: Told[] = [];
  for (const move of moves) {
    const question = of.stop.kind === 'question' ? of.stop.question : undefined;
    const telling = moveIn(of, move);
    const after = tellCase(of, { ...telling, at: opening.at, by: walkOf(of).walker });
    if (after.kind === 'refused') throw new Error(after.message);
    told.push({ telling, question, of });
    of = after.case;
  }
  return { case: of, told };
}
