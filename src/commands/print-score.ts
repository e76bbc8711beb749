import { scoreRehearsal } from '../rehearsal/score-rehearsal.js';
import type { Score } from '../rehearsal/score/score.js';
import type { Session } from '../rehearsal/session.js';
import { scoreText } from '../report/score-text.js';
import { harmless } from '../terminal/harmless.js';
import { columnsFor } from '../terminal/screen.js';
import type { RehearseOptions } from './rehearse.js';
import type { World } from './world.js';

/** Prints the score of a rehearsal, and how to have the same one again. */
export function printScore(
  session: Session,
  { format }: Pick<RehearseOptions, 'format'>,
  world: World,
): void {
  const score = scoreRehearsal(session);
  const { persona, difficulty, seed } = session.stage;
  const setting = { persona: persona.id.value, playbook: persona.script.playbook.value, difficulty, seed };
  if (format === 'json') {
    world.stdout.write(`${scoreJson(setting, score)}\n`);
    return;
  }
  world.stdout.write(harmless(scoreText(score, (turn) => momentIn(session, turn), columnsFor(world.stdout))));
  world.stdout.write(
    `\nThe same once more: makeright rehearse ${setting.persona} --difficulty ${difficulty} --seed ${seed}\n`,
  );
}

/** A score as data, with what it is the score of. */
export function scoreJson(of: object, score: Score): string {
  return JSON.stringify({ ...of, ...score }, undefined, 2);
}

/** A turn by its number, and how what was said in it begins. */
function momentIn({ turns }: Session, turn: number): string | undefined {
  const words = turns[turn]?.lines.find(({ by }) => by === 'trainee');
  if (turn === 0) return undefined;
  const said = words && 'text' in words ? words.text.replaceAll('\n', ' ') : '';
  const begins = said.length <= 40 ? said : `${said.slice(0, said.lastIndexOf(' ', 40))} …`;
  return said === '' ? `move ${turn}` : `move ${turn}: “${begins}”`;
}
