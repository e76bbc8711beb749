import { walkOf, type Case } from '../case/case.js';
import type { Telling } from '../case/input.js';
import type { Question } from '../case/question.js';
import type { Walk } from '../case/walk.js';
import { firstResponse } from '../case/write-down-said.js';
import { isOpen, promisesOf } from '../case/ledger.js';
import { dayOf } from '../case/working-calendar.js';
import type { FactType } from '../expression/fact-type.js';
import type { Value } from '../expression/value.js';
import { isAmount } from './amount-tests.js';
import { openMatters } from './open-matters.js';
import type { SampleValues } from './sample-values.js';
import type { SampleTexts } from './sample-texts.js';

/**
 * Something that a case in a situation can be told. A promise is told by its number, which hangs on the way to the situation: its
 * name does not.
 */
export type Move = Telling & { readonly promise?: string };

export interface Samples {
  readonly amounts: SampleValues;
  readonly texts: SampleTexts;
}

/** Every answer to the question of a case that can make a difference. */
export function answersAt(of: Case, samples: Samples): readonly Move[] {
  if (of.stop.kind === 'closed') return [];
  const { question } = of.stop;
  return answersTo(walkOf(of), question, samples).map(
    (value) => ({ kind: 'answer', address: question.address, value }) as const,
  );
}

/**
 * What can be told a case beside the walk: what comes up, unless something else that came up is still being dealt with, and how
 * promises turned out, when it waits or is closed. A first answer can be late only before it was given.
 */
export function besideAt(of: Case): readonly Move[] {
  const walk = walkOf(of);
  const { stop } = of;
  if (stop.kind === 'closed') return settlements(walk);
  const late = of.inputs.length === 0 ? lateFirstResponse(walk) : [];
  return [...(stop.question.purpose === 'wait' ? settlements(walk) : []), ...late, ...comingUp(walk)];
}

function answersTo(walk: Walk, question: Question, samples: Samples): readonly Value[] {
  const { type, options, isOptional, wordForNone } = question;
  const none = isOptional || wordForNone !== undefined ? [null] : [];
  const offered = options?.flatMap(({ name, unavailable }) => (unavailable === undefined ? [name] : []));
  return [...(offered ?? valuesOf(walk, question, type, samples)), ...none];
}

function valuesOf(walk: Walk, question: Question, type: FactType, samples: Samples): readonly Value[] {
  switch (type.kind) {
    case 'yes_no':
      return [true, false];
    case 'choice':
      return type.options;
    case 'text':
      return samples.texts.of(question);
    case 'list':
      return [[], ...valuesOf(walk, question, type.of, samples).map((value) => [value])];
    default:
      if (question.purpose === 'fact' && isAmount(type))
        return samples.amounts.of(walk, factOf(question), type);
      if (question.purpose === 'remedy_part') samples.amounts.tookOneOfMany(walk);
      return [type.kind === 'date' ? dayFrom(dayOf(walk.now, walk.policy.calendar), type) : upperEnd(type)];
  }
}

/** A question about a fact may be put again under another address, but its key stays the fact's name. */
function factOf({ key }: Question): string {
  return key;
}

/** A week from today, on the side on which the day has to lie. */
function dayFrom(today: number, { tense }: Extract<FactType, { kind: 'date' }>): number {
  return tense === 'past' ? today - 7 : today + 7;
}

/** Less than was called for: as much as may be granted. */
function upperEnd(type: FactType): number {
  return 'max' in type && type.max !== undefined ? type.max : 1;
}

/** The same move in a case that came to the same situation by another way: its question and its promises go by other names there. */
export function moveIn(of: Case, move: Move): Telling {
  const { promise, ...told } = move;
  if (told.kind === 'answer' && of.stop.kind === 'question')
    return { ...told, address: of.stop.question.address };
  if (told.kind !== 'settle' || promise === undefined) return told;
  const same = openMatters(walkOf(of)).find(({ name }) => name === promise);
  return same ? { ...told, made: same.made } : told;
}

function settlements(walk: Walk): readonly Move[] {
  return openMatters(walk).flatMap(({ made, name, ways }) =>
    ways.map((to) => ({ kind: 'settle', made, how: { to }, promise: name }) as const),
  );
}

function lateFirstResponse({ history }: Walk): readonly Move[] {
  const promise = promisesOf(history.course).find(({ made }) => made.promise === firstResponse);
  return promise && isOpen(promise)
    ? [{ kind: 'settle', made: promise.made.seq, how: { to: 'broken' } }]
    : [];
}

function comingUp({ stack }: Walk): readonly Move[] {
  const frames = stack.all;
  if (frames.some(({ part, program }) => program.handlers.has(part))) return [];
  const names = new Set(frames.flatMap(({ program }) => [...program.handlers.keys()]));
  return [...names].map((name) => ({ kind: 'came_up', name }) as const);
}
