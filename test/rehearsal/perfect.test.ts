import { difficulties } from '../../src/rehearsal/difficulty.js';
import { movesOfCourse } from '../../src/rehearsal/moves-of-course.js';
import { scoreRehearsal } from '../../src/rehearsal/score-rehearsal.js';
import { expectTranscript, personas, played, stageOf, transcript } from './played.js';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);

describe.each(personas.map(({ id }) => id.value))('%s', (persona) => {
  test.each(difficulties)('%s: who does what the playbook says has full marks', (difficulty) => {
    for (const seed of seeds) {
      const stage = stageOf(persona, { difficulty, seed });
      const session = played(stage, movesOfCourse(stage));
      const { total, criteria } = scoreRehearsal(session);
      expect({ seed, ended: session.ended, lost: criteria.flatMap(({ losses }) => losses), total }).toEqual({
        seed,
        ended: 'closed',
        lost: [],
        total: 100,
      });
    }
  });

  test('what is said then reads as a conversation', () => {
    const stage = stageOf(persona, { difficulty: 'usual', seed: 1 });
    expectTranscript(`perfect/${persona}.txt`, transcript(played(stage, movesOfCourse(stage))));
  });
});
