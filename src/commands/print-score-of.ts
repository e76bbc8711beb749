import { walkOf } from '../case/case.js';
import { momentText } from '../case/moment-text.js';
import { scoreCase } from '../rehearsal/score-case.js';
import { scoreText } from '../report/score-text.js';
import { harmless } from '../terminal/harmless.js';
import { columnsFor } from '../terminal/screen.js';
import type { Ending } from './ending.js';
import { namedCase } from './named-case.js';
import { scoreJson } from './print-score.js';
import { restored } from './restored.js';
import type { ScoreOptions } from './score.js';
import { withStore } from './with-store.js';
import type { World } from './world.js';

/** Prints the score of a case in the store. */
export function printScoreOf(typed: string, { format }: ScoreOptions, world: World): Promise<Ending> {
  return withStore(world, async (store) => {
    const found = restored(await namedCase(typed, store, world));
    const score = scoreCase(found);
    const { policy } = walkOf(found);
    const { caseId } = found.opening;
    const isClosed = found.stop.kind === 'closed';
    if (format === 'json') {
      const playbook = found.checked.playbook.id.value;
      world.stdout.write(`${scoreJson({ case: caseId, playbook, is_closed: isClosed }, score)}\n`);
    } else {
      const momentOf = (turn: number): string | undefined => {
        const event = found.events.find(({ seq }) => seq >= turn);
        return event && momentText(event.at, policy);
      };
      const isOpen = isClosed ? '' : 'It is still open: this is the score as far as it went.\n';
      world.stdout.write(
        harmless(`Case ${caseId}\n${isOpen}${scoreText(score, momentOf, columnsFor(world.stdout))}`),
      );
    }
    return 'done';
  });
}
