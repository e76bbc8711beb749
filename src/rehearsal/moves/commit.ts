import { partyTitle } from '../../case/party-title.js';
import { stepAt } from '../../case/record/step-at.js';
import { deedsOfKind } from '../deed.js';
import type { Move } from '../move.js';
import type { Turning } from '../turning.js';
import type { Refusal } from './refusal.js';
import { unknownFact } from './unknown-fact.js';

/** Makes a promise, ours or the customer's. */
export function promise(turning: Turning, move: Extract<Move, { kind: 'promise' }>): Refusal | undefined {
  const { stage } = turning;
  const step = stage.steps.get(move.step)?.step;
  if (step?.kind !== 'promise') return { message: 'there is no such promise' };
  const due = turning.dueText(step.due);
  if (due === undefined && step.due.kind === 'on') return unknownFact(stage, step.due.fact);
  const what = turning.fill(step.promise);
  if ('missing' in what) return unknownFact(stage, what.missing);
  const said = step.say && turning.fill(step.say, { due: due ?? '' });
  if (said && 'missing' in said) return unknownFact(stage, said.missing);
  turning.noticeIfNotOwned();
  turning.line('trainee', said?.text ?? `${what.text}, by ${due ?? ''}.`);
  const known = deedsOfKind(stage.course.deeds, 'promised', 'not_agreed');
  const made = deedsOfKind(turning.done, 'promised', 'not_agreed').filter(
    (deed) => deed.promise === move.step,
  ).length;
  const wanted = known.filter((deed) => deed.promise === move.step)[made];
  const promisedBy = step.by.value;
  turning.did(
    { kind: wanted?.kind ?? 'promised', promise: move.step, what: what.text, promisedBy },
    wanted?.step ?? null,
  );
  if (!wanted) {
    turning.react({ kind: 'not_called_for' }, {}, { kind: 'promised', name: step.key });
    turning.bringsNothing();
  } else if (wanted.kind === 'not_agreed') turning.line('customer', "I'd rather not, if that's all right.");
  else turning.react({ kind: 'promised', name: step.key });
  return undefined;
}

/** Under which reference it was done when the playbook was followed. */
function referenceOf({ stage }: Turning, step: string | null | undefined): string {
  const { events } = stage.course.played.case;
  const done = events.find((event) => event.type === 'done' && event.step === step);
  return (done?.type === 'done' ? done.reference : undefined) ?? '…';
}

/** Does something, or writes something, as a step of a playbook has it. */
export function doIt(turning: Turning, move: Extract<Move, { kind: 'do' }>): Refusal | undefined {
  const { stage } = turning;
  const step = stage.steps.get(move.step)?.step;
  if (step?.kind !== 'do' && step?.kind !== 'write') return { message: 'there is no such task' };
  const what = turning.fill(step.kind === 'do' ? step.action : step.title);
  if ('missing' in what) return unknownFact(stage, what.missing);
  const text = step.kind === 'write' ? turning.fill(step.text) : undefined;
  if (text && 'missing' in text) return unknownFact(stage, text.missing);
  const all = deedsOfKind(stage.course.deeds, 'did', 'did_not').filter(({ act }) => act === move.step);
  const wanted =
    all[deedsOfKind(turning.done, 'did', 'did_not').filter(({ act }) => act === move.step).length];
  const reference = referenceOf(turning, wanted?.step);
  const said = step.kind === 'do' && step.say ? turning.fill(step.say, { reference }) : undefined;
  if (said && 'missing' in said) return unknownFact(stage, said.missing);
  turning.did({ kind: wanted?.kind ?? 'did', act: move.step, what: what.text }, wanted?.step ?? null);
  if (wanted?.kind === 'did_not') {
    turning.line('story', `It cannot be done just now: ${what.text}`);
    return undefined;
  }
  turning.line('story', text ? `Sent: ${what.text}\n${text.text}` : `Done: ${what.text}`);
  const hadOwned = turning.hasOwned();
  if (text && step.kind === 'write' && !step.to)
    turning.did({ kind: 'said', words: move.step, text: text.text, use: 'written' }, wanted?.step ?? null);
  if (said) turning.line('trainee', said.text);
  const done = { kind: 'done', name: step.key } as const;
  if (wanted && !hadOwned && turning.hasOwned()) turning.react({ kind: 'owned' }, {}, done);
  else if (wanted) turning.react(done);
  else turning.bringsNothing();
  return undefined;
}

/** Hands the customer over to somebody else. */
export function handOff(turning: Turning, { to }: Extract<Move, { kind: 'hand_off' }>): Refusal | undefined {
  const { policy, course } = turning.stage;
  const title = partyTitle(policy, to);
  turning.noticeIfNotOwned();
  const all = deedsOfKind(course.deeds, 'handed_off').filter((deed) => deed.to === to);
  const wanted = all[deedsOfKind(turning.done, 'handed_off').filter((deed) => deed.to === to).length];
  if (to === 'customer') turning.line('trainee', 'Would you rather do this yourself?');
  else turning.line('story', `You stay with them, and bring in: ${title}`);
  turning.did({ kind: 'handed_off', to, title, isTaken: wanted?.isTaken ?? false }, wanted?.step ?? null);
  if (!wanted) {
    turning.line('story', to === 'customer' ? 'They would rather not.' : `${title}: this is not for us.`);
    turning.react({ kind: 'not_called_for' }, {}, { kind: 'handed_off', name: to });
    turning.bringsNothing();
    return undefined;
  }
  const name = wanted.name ?? title;
  if (to !== 'customer')
    turning.line('story', wanted.isTaken ? `${name} takes it.` : 'Nobody there can take it just now.');
  if (wanted.isTaken) turning.line('trainee', wordsOnceTaken(turning, wanted.step, name));
  turning.react({ kind: 'handed_off', name: to });
  return undefined;
}

/** Words that name who took it are said once it is taken. */
function wordsOnceTaken(turning: Turning, address: string | null, name: string): string {
  const step = stepAt(turning.stage.checked, address);
  const isAfter = step?.say?.parts.some((part) => typeof part !== 'string' && part.name === 'name');
  const filled = step?.say && isAfter ? turning.fill(step.say, { name }) : undefined;
  return filled && 'text' in filled ? filled.text : '';
}
