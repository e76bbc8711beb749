import { startingMood } from './begin-rehearsal.js';
import type { Score } from './score/score.js';
import { scoreAccount } from './score/score-account.js';
import type { Session } from './session.js';

/** The score of a rehearsal, as far as it has come. */
export function scoreRehearsal({ stage, deeds, mood, ended }: Session): Score {
  const { course, policy, persona } = stage;
  const account = {
    deeds,
    course: course.deeds,
    policy,
    isReal: false,
    isOver: ended !== undefined,
    moodChange: mood - startingMood(stage),
  };
  return scoreAccount(account, persona.weights);
}
