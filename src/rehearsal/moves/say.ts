import { wordsThatOwn } from '../course.js';
import type { Move } from '../move.js';
import { deedsOfKind } from '../deed.js';
import type { Turning } from '../turning.js';
import { usualTries } from '../usual-reactions.js';
import type { Refusal } from './refusal.js';
import { unknownFact } from './unknown-fact.js';

/** Says words of a playbook, or something to try. */
export function say(turning: Turning, { words }: Extract<Move, { kind: 'say' }>): Refusal | undefined {
  const { stage } = turning;
  const wording = stage.wordings.get(words);
  if (!wording) return { message: 'nobody has these words' };
  const filled = turning.fill(wording.phrase);
  if ('missing' in filled) return unknownFact(stage, filled.missing);
  const { use } = wording;
  const hadOwned = turning.hasOwned();
  turning.line('trainee', filled.text);
  turning.did({ kind: 'said', words, text: filled.text, use });
  const tried = deedsOfKind(stage.course.deeds, 'tried').find(({ text }) => text === filled.text);
  const isDue = tried ?? deedsOfKind(stage.course.deeds, 'said').some((deed) => deed.words === words);
  if (!isDue) {
    turning.react({ kind: 'wrong_words' }, {}, { kind: 'said', name: wording.key });
    turning.bringsNothing();
    return undefined;
  }
  if (tried) {
    turning.did(tried, tried.step);
    turning.sayUsually(`tried ${tried.worked}`, usualTries[tried.worked ? 'worked' : 'failed']);
  }
  const owning = wordsThatOwn(stage.course.deeds, turning.scene).some((deed) => deed.words === words);
  const said = { kind: 'said', name: wording.key } as const;
  if (owning && !hadOwned) turning.react({ kind: 'owned' }, {}, said);
  else turning.react(said);
  return undefined;
}
