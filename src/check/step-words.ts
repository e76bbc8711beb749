import type { Step } from '../playbook/step.js';
import type { Formula, Phrase } from '../playbook/written.js';
import type { Given } from './given.js';
import { condition, eachRuleWithAbove } from './rules-with-above.js';

/** Who words are for. The customer hears or reads them; others are for the agent. */
export type Listener = 'customer' | 'agent';

/** Takes words, the names that mean something in them alone, and what holds where they are shown. */
type TakeWords = (
  phrase: Phrase,
  listener: Listener,
  locals: readonly string[],
  given: readonly Given[],
) => void;

interface Worded {
  readonly when?: Formula;
  readonly say?: Phrase;
  readonly coach?: Phrase;
  readonly alert?: Phrase;
  readonly because?: Phrase;
}

interface Locals {
  readonly inSay: readonly string[];
  readonly inAdvice: readonly string[];
}

const noLocals: readonly string[] = [];
const allLocals: readonly string[] = ['amount', 'left', 'due', 'name', 'reference'];
const nothingGiven: readonly Given[] = [];
const nothingOfItsOwn: Locals = { inSay: noLocals, inAdvice: noLocals };

/**
 * What only a step itself can tell. Who took a hand-off and what the reference is are known only afterwards, and so only in
 * the words that are said then.
 */
const localsByKind: Readonly<Partial<Record<Step['kind'], Locals>>> = {
  remedy: { inSay: ['amount', 'left'], inAdvice: ['amount', 'left'] },
  promise: { inSay: ['due'], inAdvice: ['due'] },
  wait_for: { inSay: ['due'], inAdvice: ['due'] },
  hand_off_to: { inSay: ['name'], inAdvice: noLocals },
  do: { inSay: ['reference'], inAdvice: noLocals },
  // It could have been any of them.
  broken: { inSay: allLocals, inAdvice: allLocals },
};

/** Every name that some step can tell, and where. */
export const placesOfLocals: ReadonlyMap<string, string> = new Map([
  ['amount', 'the words of a `remedy` step itself'],
  ['left', 'the words of a `remedy` step itself'],
  ['due', 'the words of a `promise` or `wait_for` step itself'],
  ['name', 'the `say` of a `hand_off_to` step itself'],
  ['reference', 'the `say` of a `do` step itself'],
]);

/** Hands on all words of a step's own fields. */
export function eachWords(step: Step, take: TakeWords): void {
  commonWords(step, localsByKind[step.kind] ?? nothingOfItsOwn, nothingGiven, take);
  switch (step.kind) {
    case 'choose':
      takePlain(step.question, 'agent', take);
      for (const option of step.options) {
        takePlain(option.label, 'agent', take);
        if (option.because) take(option.because, 'agent', noLocals, givenBy(option));
      }
      return;
    case 'decide':
      return eachRuleWithAbove(step, (rule, above) => {
        if (rule.because) take(rule.because, 'agent', noLocals, [...above, ...givenBy(rule)]);
      });
    case 'try':
      takePlain(step.title, 'agent', take);
      takePlain(step.asking, 'customer', take);
      for (const thing of step.things) commonWords(thing, nothingOfItsOwn, givenBy(thing), take);
      return;
    case 'remedy':
      for (const { value } of step.details) takePlain(value, 'agent', take);
      return;
    case 'do':
      return takePlain(step.action, 'agent', take);
    case 'write':
      takePlain(step.title, 'agent', take);
      return takePlain(step.text, 'customer', take);
    case 'promise':
      takePlain(step.promise, 'customer', take);
      return takePlain(step.remind?.say, 'customer', take);
    case 'wait_for':
      return takePlain(step.event, 'agent', take);
    case 'confirm':
      return takePlain(step.question, 'customer', take);
    default:
      return;
  }
}

function takePlain(phrase: Phrase | undefined, listener: Listener, take: TakeWords): void {
  if (phrase) take(phrase, listener, noLocals, nothingGiven);
}

function commonWords(
  { say, coach, alert, because }: Worded,
  { inSay, inAdvice }: Locals,
  given: readonly Given[],
  take: TakeWords,
): void {
  if (say) take(say, 'customer', inSay, given);
  if (coach) take(coach, 'agent', inAdvice, given);
  if (alert) take(alert, 'agent', inAdvice, given);
  if (because) take(because, 'agent', inAdvice, given);
}

/** The words of an option, a row or a thing to try are shown only where it applies. */
function givenBy({ when }: Worded): readonly Given[] {
  return when ? [condition(when, true)] : nothingGiven;
}
