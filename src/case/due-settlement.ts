import type { Calendar } from '../playbook/policy.js';
import type { Case } from './case.js';
import type { GivenAnswers } from './given-answers.js';
import type { Settlement, Telling } from './input.js';
import { isOpen, promisesOf } from './ledger.js';
import { placeOf } from './place-of.js';
import { momentOf } from './working-calendar.js';

/**
 * What the answers say about a promise that is open now: `parcel_back: {answer: broken, at: …}`. An answer without a time is
 * given at once, so what is settled later comes after it, unless the case is waiting or closed: then time passes.
 */
export function dueSettlement(
  { stop, events }: Case,
  answers: GivenAnswers,
  calendar: Calendar,
): Telling | undefined {
  const question = stop.kind === 'question' ? stop.question : undefined;
  const isIdle = !question || question.purpose === 'wait';
  const before = (question && timeOf(answers, question.key, calendar)) ?? (isIdle ? Infinity : answers.now);
  for (const promise of promisesOf(events).filter(isOpen)) {
    const { key } = placeOf(promise.made.promise);
    const given = answers.byKey(key);
    const how = given && answers.isUnused(given) ? settlementOf(answers.peek(given)?.value.value) : undefined;
    if (!given || !how || question?.key === key) continue;
    if ((timeOf(answers, key, calendar) ?? answers.now) > before) continue;
    answers.take(given, calendar);
    return { kind: 'settle', made: promise.made.seq, how };
  }
  return undefined;
}

function timeOf(answers: GivenAnswers, key: string, calendar: Calendar): number | undefined {
  const given = answers.byKey(key);
  const at = given && answers.peek(given)?.at;
  return at && momentOf(at.value, calendar);
}

function settlementOf(written: string | readonly string[] | undefined): Settlement | undefined {
  if (written === 'kept' || written === 'broken') return { to: written };
  return written === 'released' ? { to: 'released', because: 'the customer was let off it' } : undefined;
}
