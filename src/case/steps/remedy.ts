import type { RemedyStep } from '../../playbook/step.js';
import type { Formula } from '../../playbook/written.js';
import type { CompiledFormula } from '../compiled-formula.js';
import type { Leftover } from '../leftovers.js';
import { grantsOf, worthOf, type Grant } from '../ledger.js';
import { makeOffer, type Wanted } from '../make-offer.js';
import { moneyText } from '../money-text.js';
import type { Offer } from '../offer.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Question } from '../question.js';
import { countGrantsAsDone, grantsLeftAt, keptAnyway, raiseLeftover, wasKept } from '../reconcile.js';
import type { Walk } from '../walk.js';
import { owedAt, withoutVisit } from '../what-is-owed.js';
import { offerQuestion } from './offer-question.js';
import { takeWay, type RemedyPlaces } from './remedy-ways.js';
import type { LayWords } from './words.js';

interface CompiledRemedy {
  readonly step: RemedyStep;
  readonly measure: Offer['measure'];
  readonly worth?: CompiledFormula;
  readonly of?: CompiledFormula;
}

/** Grants something from the policy's catalogue, within what the role may grant now, or by one of the ways on past it. */
export function compileRemedy(builder: ProgramBuilder, step: RemedyStep, next: Pc, words: LayWords): Pc {
  const compiled = compiledRemedy(builder, step);
  const declined = builder.steps(step.ifDeclined, next);
  const notAllowed = builder.steps(step.ifNotAllowed, next);
  const offered: Pc = builder.add(step.key, [next, declined, notAllowed], (walk) =>
    offer(walk, compiled, { next, declined, notAllowed, again: offered }),
  );
  const worded = words(offered);
  return builder.add(step.key, [worded], (walk) => (canBeOffered(walk, compiled) ? worded : STOPPED));
}

/** Whether everything is known that an offer needs; else it is asked. */
function canBeOffered(walk: Walk, remedy: CompiledRemedy): boolean {
  const wanted = wantedNow(walk, remedy);
  return wanted !== undefined && makeOffer(walk, wanted) !== undefined;
}

function compiledRemedy(builder: ProgramBuilder, step: RemedyStep): CompiledRemedy {
  const worth = step.amount ?? step.cost;
  const formula = (written: Formula | undefined): CompiledFormula | undefined =>
    written && builder.formula(written);
  const [worthFormula, of] = [formula(worth), formula(step.of)];
  return {
    step,
    measure: step.amount ? 'amount' : step.cost ? 'cost' : 'none',
    ...(worthFormula && { worth: worthFormula }),
    ...(of && { of }),
  };
}

function offer(walk: Walk, remedy: CompiledRemedy, places: RemedyPlaces): Pc {
  const { step } = remedy;
  const wanted = wantedNow(walk, remedy);
  if (!wanted) return STOPPED;
  const address = walk.address(step.key);
  const before = walk.history.leftovers.at(address);
  if (before?.type === 'remedy_granted') {
    const granted = grantsLeftAt(walk, address);
    if (calledForBy(granted) !== inAll(wanted)) return raiseOther(walk, before, remedy, wanted);
    if (!walk.history.isComingByAgain || granted.length > 1) {
      countGrantsAsDone(walk, address);
      return places.next;
    }
  }
  if (wasKept(walk, address)) return places.next;
  const missing = whatIsMissing(walk, address, wanted);
  const made = makeOffer(walk, missing ?? wanted);
  if (!made) return STOPPED;
  // Whoever says that what is missing is to be granted has decided it; of a rest that is still owed nobody has said so yet.
  if (missing && made.isWithinLimit) return takeWay(walk, step, made, 'grant', places);
  walk.doOnce(`${step.key}.beside`, () => warnOfBoth(walk, made));
  const question = (asked: string): Question => offerQuestion(walk, step, made, asked);
  const answer = walk.answerOf(step.key, question);
  if (!answer) return STOPPED;
  if (made.waysOn.some(({ way }) => way === answer.value))
    return takeWay(walk, step, made, String(answer.value), places);
  // What was possible when it was asked is not any more: the policy or the case has changed since.
  walk.askAgain(step.key, question);
  return STOPPED;
}

/** What is called for together with what was granted of it already. */
function inAll({ worth, given }: Wanted): number | null {
  return worth === null ? null : worth + worthOf(given);
}

/** What the playbook called for in all when these were granted, one on top of the other. */
function calledForBy(granted: readonly Grant[]): number | null | undefined {
  const last = granted.at(-1);
  return last?.inAll ?? last?.calledFor ?? last?.worth;
}

/**
 * Of the same remedy another amount may be called for; of another one the old is put before the agent as it is, and so is one whose
 * rest was granted when the step came again: this step alone cannot tell what is missing.
 */
function raiseOther(walk: Walk, before: Leftover & Grant, { measure }: CompiledRemedy, wanted: Wanted): Pc {
  const isOtherAmount =
    measure === 'amount' && before.remedy === wanted.remedy && !hasRestElsewhere(walk, before);
  return raiseLeftover(walk, before, isOtherAmount ? (wanted.worth ?? undefined) : undefined);
}

function hasRestElsewhere({ history }: Walk, { step }: Grant): boolean {
  return history.leftovers.standing.some(
    (event) =>
      event.type === 'remedy_granted' &&
      event.inAll !== undefined &&
      event.step !== step &&
      withoutVisit(event.step) === withoutVisit(step),
  );
}

/** Of what a step has granted before an answer was changed only what is missing is granted; undefined where it granted nothing. */
function whatIsMissing(walk: Walk, address: string, wanted: Wanted): Wanted | undefined {
  const given = grantsOf(walk.history.course).filter(({ step }) => step === address);
  if (given.length === 0 || wanted.worth === null) return undefined;
  const worth = wanted.worth - worthOf(given);
  return { ...wanted, worth, given, refusedBy: refusedBy(walk, wanted.remedy, worth) };
}

/** What was left as it is when an answer was changed still stands: what the new answer calls for would come on top of it. */
function warnOfBoth(walk: Walk, { countsAs }: Offer): boolean {
  if (countsAs !== 'entitlement') return true;
  const kept = new Set(keptAnyway(walk.history.events).map(({ seq }) => seq));
  for (const { seq, title, worth, countsAs: itCountsAs } of grantsOf(walk.history.course))
    if (kept.has(seq) && itCountsAs === 'entitlement') {
      const what = worth === null ? title : `${title} (${moneyText(walk.policy, worth)})`;
      const text = `You left this as it is: ${what}. Grant this too only if they are to have both.`;
      walk.before.show({ kind: 'alert', text });
    }
  return true;
}

/** What the step asks for now; undefined when a fact has to be asked first. */
function wantedNow(walk: Walk, { step, worth, of, measure }: CompiledRemedy): Wanted | undefined {
  if (!keyQuestionsAreAnswered(walk)) return undefined;
  const amount = worth ? walk.workOut(worth) : null;
  if (amount === undefined) return undefined;
  const base = of ? walk.workOut(of) : null;
  if (base === undefined) return undefined;
  const rest = owedAt(walk.history.course, walk.stepAddress(), amount);
  const wanted = rest ? rest.worth : amount;
  return {
    remedy: step.remedy.value,
    worth: typeof wanted === 'number' ? wanted : null,
    measure,
    of: typeof base === 'number' ? base : undefined,
    given: rest ? grantedHere(walk, step.remedy.value) : [],
    refusedBy: refusedBy(walk, step.remedy.value, wanted),
    notTakenBy: notTakenBy(walk),
  };
}

function keyQuestionsAreAnswered(walk: Walk): boolean {
  return walk.frame.program.facts.every(
    (fact) => !fact.isKeyQuestion || walk.learn(fact.name.value) !== undefined,
  );
}

/** The parts of an entitlement that this step granted already. */
function grantedHere(walk: Walk, remedy: string): readonly Grant[] {
  const step = withoutVisit(walk.stepAddress());
  return grantsOf(walk.history.course).filter(
    (grant) => grant.remedy === remedy && withoutVisit(grant.step) === step,
  );
}

/** Whom this step called to take it over, and who did not. */
function notTakenBy(walk: Walk): string[] {
  const step = withoutVisit(walk.stepAddress());
  return walk.history.course.flatMap((event) =>
    event.type === 'not_taken' && withoutVisit(event.step) === step ? [event.to] : [],
  );
}

function refusedBy(walk: Walk, remedy: string, worth: unknown): string[] {
  return walk.history.course.flatMap((event) =>
    event.type === 'approval_refused' && event.remedy === remedy && event.worth === worth ? [event.of] : [],
  );
}
