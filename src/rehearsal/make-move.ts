import type { Move } from './move.js';
import { ask, lookUp } from './moves/find-out.js';
import { close, confirm } from './moves/conclude.js';
import { doIt, handOff, promise } from './moves/commit.js';
import { grant } from './moves/grant.js';
import { say } from './moves/say.js';
import { wait } from './moves/wait.js';
import type { Refusal } from './moves/refusal.js';
import type { Session } from './session.js';
import { Turning } from './turning.js';

export type Moved =
  { readonly kind: 'moved'; readonly session: Session } | ({ readonly kind: 'refused' } & Refusal);

/** Makes a move. It is a function: the session given stays as it was, and the same move in the same session brings the same. */
export function makeMove(session: Session, move: Move): Moved {
  if (session.ended !== undefined) return { kind: 'refused', message: 'the conversation is over' };
  const turning = new Turning(session, move);
  const refusal = take(turning, move);
  return refusal ? { kind: 'refused', ...refusal } : { kind: 'moved', session: turning.finish() };
}

function take(turning: Turning, move: Move): Refusal | undefined {
  switch (move.kind) {
    case 'say':
      return say(turning, move);
    case 'ask':
      return ask(turning, move);
    case 'look_up':
      return lookUp(turning, move);
    case 'grant':
      return grant(turning, move);
    case 'promise':
      return promise(turning, move);
    case 'do':
      return doIt(turning, move);
    case 'hand_off':
      return handOff(turning, move);
    case 'wait':
      return wait(turning);
    case 'confirm':
      return confirm(turning);
    case 'note':
      turning.line('story', `Noted: ${move.text}`);
      return undefined;
    case 'close':
      return close(turning, move);
  }
}
