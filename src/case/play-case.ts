import type { CheckedPlaybook } from '../check/checked-playbook.js';
import type { Given, Happening } from '../playbook/scenario.js';
import { answerText } from './answer-text.js';
import { openCase, tellCase, walkOf, type Case } from './case.js';
import { GivenAnswers, type NextAnswer } from './given-answers.js';
import type { Telling } from './input.js';
import type { Opening } from './opening.js';
import type { Moment, Question } from './question.js';
import { readAnswer } from './read-answer.js';
import { dueSettlement } from './due-settlement.js';
import type { Watcher } from './watcher.js';

/** The answers that a case is played with, instead of somebody who answers. */
export interface Lines {
  readonly given: readonly Given[];
  readonly happens: readonly Happening[];
}

/** One stop of a played case: what stood before the agent and how it was answered. */
export interface PlayedStep {
  readonly before: readonly Moment[];
  readonly question: Question;
  readonly answer: string;
}

export interface Played {
  readonly case: Case;
  readonly path: readonly PlayedStep[];
  /** Why it stopped before the end, if it did. */
  readonly halted?: Halted;
  /** Keys that were given and never used. */
  readonly unused: readonly Given[];
  readonly neverCameUp: readonly Happening[];
}

export type Halted =
  | { readonly kind: 'missing'; readonly question: Question }
  | {
      readonly kind: 'unfit';
      readonly question: Question;
      readonly given: Given;
      readonly message: string;
      readonly help?: string;
    }
  | { readonly kind: 'refused'; readonly message: string; readonly help?: string };

/** A playbook that goes round with the answers given is stopped here; no conversation has this many answers. */
const mostAnswers = 2_000;

/**
 * Walks a case with answers written beforehand. What the playbook asks the agent to do, write, grant or promise is done as
 * written unless it is given otherwise; any other question without an answer halts it.
 */
export function playCase(
  checked: CheckedPlaybook,
  opening: Opening,
  lines: Lines,
  watcher?: Watcher,
): Played {
  const answers = new GivenAnswers(lines, opening.at);
  const path: PlayedStep[] = [];
  let current = openCase(checked, opening, watcher);
  const played = (halted?: Halted): Played => ({
    case: current,
    path,
    ...answers.leftOver(),
    ...(halted && { halted }),
  });
  const tell = (telling: Telling): Halted | undefined => {
    const told = tellCase(current, { ...telling, at: answers.now, by: walkOf(current).walker });
    if (told.kind === 'refused')
      return { kind: 'refused', message: told.message, ...(told.help !== undefined && { help: told.help }) };
    current = told.case;
    return undefined;
  };
  for (let count = 0; count < mostAnswers; count++) {
    const halted = step(current, answers, path, tell);
    if (halted === 'end') return played();
    if (halted) return played(halted);
  }
  return played({
    kind: 'refused',
    message: `the answers go round: ${mostAnswers} were taken and the case is not at its end`,
  });
}

function step(
  current: Case,
  answers: GivenAnswers,
  path: PlayedStep[],
  tell: (telling: Telling) => Halted | undefined,
): Halted | 'end' | undefined {
  const { stop } = current;
  const { calendar, locale } = walkOf(current).policy;
  const settlement = dueSettlement(current, answers, calendar);
  if (settlement) return tell(settlement);
  if (stop.kind === 'closed') return 'end';
  const { question, before } = stop;
  const happening = answers.happening(question, calendar);
  if (happening) return tell({ kind: 'came_up', name: happening.name.value });
  const next = answers.next(question, calendar);
  const answer = answerOf(question, next);
  if (answer.kind !== 'answer') return answer;
  path.push({ before, question, answer: answerText(question, answer.value, locale) });
  return tell({ ...answer, address: question.address });
}

function answerOf(
  question: Question,
  next: NextAnswer | undefined,
): Extract<ReturnType<typeof readAnswer>, { kind: 'answer' }> | Halted {
  if (!next) {
    if (question.routine !== undefined) return { kind: 'answer', value: question.routine };
    return question.isOptional ? { kind: 'answer', value: null } : { kind: 'missing', question };
  }
  const read = readAnswer(question, next.answer.value.value);
  if (read.kind === 'answer') return read;
  return {
    kind: 'unfit',
    question,
    given: next.given,
    message: read.message,
    ...(read.help !== undefined && { help: read.help }),
  };
}
