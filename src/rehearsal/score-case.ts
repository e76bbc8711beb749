import { openCase, tellCase, walkOf, type Case } from '../case/case.js';
import type { Input } from '../case/input.js';
import { isOpen, promisesOf } from '../case/ledger.js';
import type { Question } from '../case/question.js';
import { stepAt } from '../case/record/step-at.js';
import type { Deed } from './deed.js';
import { deedsIn } from './deeds-in.js';
import type { Score } from './score/score.js';
import { scoreAccount } from './score/score-account.js';

/**
 * The score of a real case: what was done in it against what its playbook would have done, with the same answers of the
 * customer's and the same that came up. What nobody has answered the playbook says nothing about.
 */
export function scoreCase(of: Case): Score {
  const { checked, events, stop } = of;
  return scoreAccount({
    deeds: deedsIn(checked, events),
    course: deedsIn(checked, courseOfCase(of).events).filter(isOurWay),
    policy: walkOf(of).policy,
    isReal: true,
    isOver: stop.kind === 'closed',
  });
}

/** That a promise of ours was broken happened, and is nowhere written in the playbook. */
function isOurWay({ kind }: Deed): boolean {
  return kind !== 'broken';
}

/** A playbook that goes round with the answers given is stopped here. */
const mostAnswers = 2_000;

/** The case as the playbook has it: whatever it does as written is done so, and the rest is answered as it was. */
function courseOfCase(of: Case): Case {
  const answers = answersByAddress(of.inputs);
  let current = openCase(of.checked, of.opening);
  for (const input of of.inputs) {
    if (input.kind === 'came_up' || input.kind === 'settle') current = toldBeside(current, input, of);
    else if (isOpenQuestion(current, input)) current = answered(current, answers) ?? current;
  }
  for (let count = 0; count < mostAnswers; count++) {
    const next = standsWhere(current, of) ? undefined : answered(current, answers);
    if (!next) return current;
    current = next;
  }
  return current;
}

/** What an open case has not come by yet nobody has left out. */
function standsWhere({ stop }: Case, of: Case): boolean {
  return (
    stop.kind === 'question' &&
    of.stop.kind === 'question' &&
    stop.question.address === of.stop.question.address
  );
}

type Answering = Extract<Input, { kind: 'answer' | 'amend' }>;

/** The answers as they were given last, by the address of their question. */
function answersByAddress(inputs: readonly Input[]): ReadonlyMap<string, Answering> {
  return new Map(
    inputs.flatMap((input) =>
      input.kind === 'answer' || input.kind === 'amend' ? [[input.address, input] as const] : [],
    ),
  );
}

function isOpenQuestion({ stop }: Case, input: Input): boolean {
  return input.kind === 'answer' && stop.kind === 'question' && stop.question.address === input.address;
}

/** What came up beside the walk; a promise is the one of the same name, whose number may be another one here. */
function toldBeside(current: Case, input: Extract<Input, { kind: 'came_up' | 'settle' }>, of: Case): Case {
  if (input.kind === 'came_up') return taken(current, input) ?? current;
  const name = promisesOf(of.events).find(({ made }) => made.seq === input.made)?.made.promise;
  const meant = promisesOf(current.events).findLast((one) => isOpen(one) && one.made.promise === name);
  return (meant && taken(current, { ...input, made: meant.made.seq })) ?? current;
}

/** The case with its question answered; undefined where it has none, or nobody has answered it. */
function answered(current: Case, answers: ReadonlyMap<string, Answering>): Case | undefined {
  const { stop, opening } = current;
  if (stop.kind === 'closed') return undefined;
  const { question } = stop;
  const given = answers.get(question.address);
  const value = hasItsOwnNo(current, question, given) ? given?.value : asPlaybookHasIt(question, given);
  if (value === undefined && !question.isOptional) return undefined;
  const at = Math.max(given?.at ?? 0, current.inputs.at(-1)?.at ?? opening.at);
  const words = given?.words === undefined ? {} : { words: given.words };
  return taken(current, {
    kind: 'answer',
    address: question.address,
    value: value ?? null,
    ...words,
    at,
    by: opening.by,
  });
}

/** What cannot be done now is done as the playbook has it where it goes the way that it has for that. */
function hasItsOwnNo({ checked }: Case, { address }: Question, given: Answering | undefined): boolean {
  if (given?.value !== false) return false;
  const step = stepAt(checked, address);
  return (
    (step?.kind === 'do' && step.ifNotDone !== undefined) ||
    (step?.kind === 'write' && step.ifNotSent !== undefined)
  );
}

/** That a customer would rather not have something, or not promise it, is no failing of whoever offered it. */
function asPlaybookHasIt(
  { routine, purpose }: Question,
  given: Answering | undefined,
): Answering['value'] | undefined {
  const isTheirs = purpose === 'promise' || (purpose === 'remedy' && given?.value === 'declined');
  // That there is none is an answer, too.
  return given !== undefined && (routine === undefined || isTheirs) ? given.value : routine;
}

function taken(current: Case, input: Input): Case | undefined {
  const told = tellCase(current, input);
  return told.kind === 'taken' ? told.case : undefined;
}
