import { makeMove } from '../rehearsal/make-move.js';
import { readMove } from '../rehearsal/read-move.js';
import type { Session } from '../rehearsal/session.js';
import { conversationPage } from '../terminal/conversation-page.js';
import { harmless } from '../terminal/harmless.js';
import type { Ending } from './ending.js';
import { Failure } from './failure.js';
import { printScore } from './print-score.js';
import { readPiped, readSource } from './read-source.js';
import { keepRehearsal } from './rehearsal-history.js';
import type { RehearseOptions } from './rehearse.js';
import type { World } from './world.js';

/** Rehearses with moves written beforehand, one a line; what begins with `#` is a remark. */
export async function playMoves(begun: Session, options: RehearseOptions, world: World): Promise<Ending> {
  const path = options.answers ?? '-';
  const { file, fault } = path === '-' ? await readPiped(world) : readSource(path, world);
  if (fault) throw new Failure(fault.message, fault.help);
  let session = begun;
  for (const [index, line] of file.text.split('\n').entries()) {
    if (session.ended !== undefined) break;
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    session = moved(session, line.trim(), `${path}:${index + 1}`);
  }
  world.stderr.write(`${harmless(conversationPage(session))}\n\n`);
  if (options.keep === true) keepRehearsal(session, world);
  printScore(session, options, world);
  return session.ended === undefined ? 'input_needed' : 'done';
}

function moved(session: Session, line: string, place: string): Session {
  const reading = readMove(line, session);
  if (reading.kind === 'several') {
    const names = reading.entries.slice(0, 5).map(({ group, name }) => `${group} ${name}`);
    throw new Failure(`${place}: \`${line}\` may be more than one move`, `such as ${names.join(', ')}`);
  }
  if (reading.kind === 'fault') throw new Failure(`${place}: ${reading.message}`, reading.help);
  const made = makeMove(session, reading.move);
  if (made.kind === 'refused') throw new Failure(`${place}: ${made.message}`, made.help);
  return made.session;
}
