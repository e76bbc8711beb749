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

/** What words about something granted can tell. */
export const toldByRemedies: readonly string[] = ['amount', 'left'];

const noLocals: readonly string[] = [];
const allLocals: readonly string[] = ['amount', 'left', 'due', 'name', 'reference'];
const nothingGiven: readonly Given[] = [];

/** What only a step itself can tell, and only in its `say`: that comes when it has been settled, all other words before. */
function localsIn(step: Step): readonly string[] {
  switch (step.kind) {
    case 'remedy':
      return toldByRemedies;
    case 'promise':
    case 'wait_for':
      return ['due'];
    case 'hand_off_to':
      // The customer takes the work on without a name for it.
      return step.to.value === 'customer' ? noLocals : ['name'];
    case 'do':
      return step.reference === 'none' ? noLocals : ['reference'];
    case 'broken':
      // It could have been any of them.
      return allLocals;
    default:
      return noLocals;
  }
}

/** Every name that some step can tell, and in which `say`. */
export const placesOfLocals: ReadonlyMap<string, string> = new Map([
  ['amount', 'the `remedy` step itself'],
  ['left', 'the `remedy` step itself'],
  ['due', 'the `promise` or `wait_for` step itself'],
  ['name', 'a step that hands over to somebody else than the customer'],
  ['reference', 'a `do` step with `reference: needed`'],
]);

/** Hands on all words of a step's own fields. */
export function eachWords(step: Step, take: TakeWords): void {
  const advice = step.kind === 'broken' ? allLocals : noLocals;
  commonWords(step, localsIn(step), advice, nothingGiven, take);
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
      for (const thing of step.things) commonWords(thing, noLocals, noLocals, givenBy(thing), take);
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
  inSay: readonly string[],
  inAdvice: readonly string[],
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
