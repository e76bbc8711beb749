import { stepAt } from '../case/record/step-at.js';
import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Deed } from './deed.js';
import type { Move } from './move.js';
import type { Stage } from './stage.js';

/** The moves of a trainee who does what the playbook says, in its order. */
export function movesOfCourse({ course, checked }: Stage): readonly Move[] {
  const moves: Move[] = [];
  let scene = 0;
  let hasClosed = false;
  for (const deed of course.deeds) {
    // Who has closed the case is come back to.
    if (deed.scene > scene && !hasClosed) moves.push({ kind: 'wait' });
    hasClosed = deed.kind === 'closed';
    scene = deed.scene;
    const move = moveFor(deed, checked);
    if (move) moves.push(move);
  }
  return moves;
}

function moveFor(deed: Deed, checked: CheckedPlaybook): Move | undefined {
  switch (deed.kind) {
    case 'said':
      return deed.use === 'with_act' || deed.use === 'written'
        ? undefined
        : { kind: 'say', words: deed.words };
    case 'learned':
      if (deed.how === 'asked') return { kind: 'ask', fact: deed.fact };
      return deed.how === 'looked_up' || deed.how === 'judged'
        ? { kind: 'look_up', fact: deed.fact }
        : undefined;
    case 'granted':
    case 'declined': {
      const step = stepAt(checked, deed.step);
      const isAmount = deed.worth !== null && step?.kind === 'remedy' && step.amount !== undefined;
      const { approver } = deed;
      return {
        kind: 'grant',
        remedy: deed.remedy,
        ...(isAmount && { amount: deed.worth }),
        ...(approver !== undefined && { approver }),
      };
    }
    case 'promised':
    case 'not_agreed':
      return { kind: 'promise', step: deed.promise };
    case 'did':
    case 'did_not':
      return { kind: 'do', step: deed.act };
    case 'handed_off':
      return { kind: 'hand_off', to: deed.to };
    case 'confirmed':
      return { kind: 'confirm' };
    case 'closed':
      return { kind: 'close', outcome: deed.outcome };
    case 'tried':
    case 'broken':
    case 'passed':
    case 'customer_asked':
    case 'left_playbook':
    case 'left':
      return undefined;
  }
}
