import { deedsOfKind, type DeedOf } from '../deed.js';
import type { Move } from '../move.js';
import type { Turning } from '../turning.js';
import { usualEnds } from '../usual-reactions.js';

/** Asks the customer whether it is put right. They know what is missing. */
export function confirm(turning: Turning): undefined {
  const wanted = nextConfirmation(turning);
  turning.line('trainee', wanted?.question ?? 'Have I put this right for you?');
  turning.noticeIfNotOwned();
  const [missing] = turning.missed(wanted?.turn);
  if (missing) {
    const what = missing.kind === 'granted' ? missing.title : missing.what;
    const name = missing.kind === 'granted' ? missing.remedy : keyOf(missing.promise);
    turning.react({ kind: 'forgotten', name }, { what: what.charAt(0).toLowerCase() + what.slice(1) });
    turning.asksFor(missing);
    turning.did({ kind: 'confirmed', isRight: false, words: null });
    return undefined;
  }
  const isRight = wanted?.isRight ?? true;
  const words = wanted?.words ?? null;
  turning.did({ kind: 'confirmed', isRight, words }, wanted?.step ?? null);
  turning.line('customer', wordsOf(isRight, words));
  return undefined;
}

function wordsOf(isRight: boolean, words: string | null): string {
  const said = isRight ? 'Yes' : 'No';
  if (words === null) return isRight ? 'Yes, thank you.' : 'No, not yet.';
  return `${said}, ${words}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** What the customer says the next time; what they had to ask for does not count, and past the last they say the same again. */
function nextConfirmation({ stage, done }: Turning): DeedOf<'confirmed'> | undefined {
  const all = deedsOfKind(stage.course.deeds, 'confirmed');
  const answered = deedsOfKind(done, 'confirmed').filter((deed) => deed.step !== null).length;
  return all[Math.min(answered, all.length - 1)];
}

function keyOf(promise: string): string {
  return promise.slice(promise.lastIndexOf('/') + 1);
}

/** Closes the case; if the customer comes back to it, the conversation goes on. */
export function close(turning: Turning, { outcome }: Extract<Move, { kind: 'close' }>): undefined {
  const { course, persona } = turning.stage;
  const last = deedsOfKind(turning.done, 'confirmed').at(-1);
  const acceptance = last ? (last.isRight ? 'accepted' : 'not_accepted') : 'not_asked';
  turning.line('story', `Closed: ${outcome.replace('_', ' ')}`);
  turning.did({ kind: 'closed', outcome, acceptance });
  const comesBack =
    turning.scene < course.sceneCount - 1 &&
    deedsOfKind(course.deeds, 'closed').some(({ scene }) => scene === turning.scene);
  if (comesBack) turning.goOn();
  else {
    const isHappy = acceptance === 'accepted' && turning.missed().length === 0;
    const how = isHappy ? 'happy' : 'unhappy';
    turning.end('closed', persona.ends[how], usualEnds[how]);
  }
  return undefined;
}
