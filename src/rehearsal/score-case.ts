import { openCase, tellCase, walkOf, type Case } from '../case/case.js';
import type { Input } from '../case/input.js';
import { deedsIn } from './deeds-in.js';
import type { Score } from './score/score.js';
import { scoreAccount } from './score/score-account.js';

/**
 * The score of a real case: what was done in it against what its playbook would have done, with the same answers of the
 * customer's. What the playbook leaves to be answered and nobody has, it says nothing about.
 */
export function scoreCase(of: Case): Score {
  const { checked, events, stop } = of;
  return scoreAccount({
    deeds: deedsIn(checked, events),
    course: deedsIn(checked, courseOfCase(of).events),
    policy: walkOf(of).policy,
    isOver: stop.kind === 'closed',
  });
}

/** A playbook that goes round with the answers given is stopped here. */
const mostAnswers = 2_000;

/** The case as the playbook has it: whatever it does as written is done so, and the rest is answered as it was. */
function courseOfCase({ checked, opening, inputs }: Case): Case {
  const answers = answersByAddress(inputs);
  let current = openCase(checked, opening);
  for (let count = 0; count < mostAnswers; count++) {
    const { stop } = current;
    if (stop.kind === 'closed') return current;
    const { question } = stop;
    const given = answers.get(question.address);
    // That a customer would rather not have something, or cannot promise it, is no failing of whoever offered it.
    const isTheirs = question.purpose === 'remedy' && given?.value === 'declined';
    const isAsWritten = question.routine !== undefined && !isTheirs && question.purpose !== 'promise';
    const value = isAsWritten ? question.routine : (given?.value ?? question.routine);
    if (value === undefined && !question.isOptional) return current;
    const told = tellCase(current, {
      kind: 'answer',
      address: question.address,
      value: value ?? null,
      ...(given?.words !== undefined && { words: given.words }),
      at: Math.max(given?.at ?? opening.at, opening.at),
      by: opening.by,
    });
    if (told.kind === 'refused') return current;
    current = told.case;
  }
  return current;
}

/** The answers as they were given last, by the address of their question. */
function answersByAddress(
  inputs: readonly Input[],
): ReadonlyMap<string, Extract<Input, { kind: 'answer' | 'amend' }>> {
  return new Map(
    inputs.flatMap((input) =>
      input.kind === 'answer' || input.kind === 'amend' ? [[input.address, input] as const] : [],
    ),
  );
}
