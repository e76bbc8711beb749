import { answerFault, type AnswerFault } from './answer-fault.js';
import { tellCase, walkOf, type Case, type Told } from './case.js';
import type { ToldThere } from './history.js';
import type { Input } from './input.js';
import { isOpen, promisesOf } from './ledger.js';
import { placeOf } from './place-of.js';
import type { Question } from './question.js';

/** Something told to a case, as another case can be told it. */
export interface ToldBefore extends ToldThere {
  /** Where it settles a promise: which one, by its name. Its number may be another there. */
  readonly promise?: string;
}

/** How far a case came by what was told to another one, and what of that has not come up. */
export interface Retraced {
  readonly case: Case;
  /** What still waits for its question, in order. */
  readonly ahead: readonly ToldBefore[];
  /** What was told where the walk stands now, and cannot be told there any more: it waits for nothing. */
  readonly misfit?: AnswerFault & { readonly told: ToldBefore };
}

/** What was told on the way to where a case stands; of a changed answer, what it was changed to. */
export function toldTo(of: Case): readonly ToldBefore[] {
  const promises = new Map(promisesOf(of.events).map(({ made }) => [made.seq, made.promise]));
  return walkOf(of).history.told.map((told) => {
    const promise = told.input.kind === 'settle' ? promises.get(told.input.made) : undefined;
    return promise === undefined ? told : { ...told, promise };
  });
}

/**
 * Tells a case what was told to another one at the same questions, as long as it comes to them: two versions of a playbook may
 * ask in another order, and some things only in one of them. A question whose step got another name, because its words were
 * changed, is known again where nothing else can be meant: the next answer is to a step that is gone, and to the same kind of question.
 */
export function retrace(from: Case, before: readonly ToldBefore[]): Retraced {
  let current = from;
  let ahead = before;
  for (;;) {
    const told = nextFor(current, ahead);
    if (!told) return { case: current, ahead };
    ahead = ahead.filter((other) => other !== told);
    const result = tellAgain(current, told);
    if (result.kind === 'refused') {
      const { message, help } = result;
      return { case: current, ahead, misfit: { told, message, ...(help !== undefined && { help }) } };
    }
    current = result.case;
  }
}

function nextFor(of: Case, ahead: readonly ToldBefore[]): ToldBefore | undefined {
  const { stop } = of;
  const address = stop.kind === 'question' ? stop.question.address : '';
  const there = ahead.find(({ anchor }) => anchor === address);
  if (there || stop.kind === 'closed') return there;
  const next = ahead.find(({ input }) => input.kind === 'answer');
  return next?.question && isKnownAgain(of, next.anchor, next.question) ? next : undefined;
}

/**
 * Whether a case stands at the question that another one had under another address: it is of the same kind, and has the same
 * words, or no step and no fact has the name any more by which it was asked.
 */
export function isKnownAgain(of: Case, address: string, then: Question): boolean {
  const { stop } = of;
  if (stop.kind === 'closed' || !isAlike(then, stop.question)) return false;
  return then.text === stop.question.text || isGone(of, address);
}

/** Whether no step and no fact of the playbook being walked has the name by which this question was asked. */
function isGone(of: Case, address: string): boolean {
  const [key = ''] = placeOf(address).key.split(/[.#]/);
  const { nodes, slots } = walkOf(of).frame.program;
  return !slots.has(key) && nodes.every((node) => node.key !== key);
}

function isAlike(one: Question, other: Question): boolean {
  return (
    one.purpose === other.purpose &&
    one.type.kind === other.type.kind &&
    one.forCustomer === other.forCustomer &&
    hasAlikeOptions(one, other)
  );
}

/** The same options, but for one that may have got another name. */
function hasAlikeOptions({ options: some = [] }: Question, { options: others = [] }: Question): boolean {
  return some.length === others.length && without(some, others).length <= 1;
}

type Options = NonNullable<Question['options']>;

function without(some: Options, others: Options): Options {
  return some.filter(({ name }) => others.every((other) => other.name !== name));
}

/** What an option is called now: by its label, or because it is the only one that is gone and there is one that is new. */
function optionNow(name: string, then: Options, now: Options): string {
  if (now.some((option) => option.name === name)) return name;
  const [gone, added] = [without(then, now), without(now, then)];
  const label = then.find((option) => option.name === name)?.label;
  const same = added.find((option) => option.label === label);
  const only = gone.length === 1 && added.length === 1 ? added[0] : undefined;
  return (same ?? only)?.name ?? name;
}

function tellAgain(to: Case, { input, promise, question: then }: ToldBefore): Told {
  const { stop } = to;
  if (input.kind === 'settle') return settleAgain(to, input, promise);
  if (input.kind !== 'answer' || stop.kind === 'closed') return tellCase(to, input);
  const { question } = stop;
  const value =
    typeof input.value === 'string' && then?.options && question.options
      ? optionNow(input.value, then.options, question.options)
      : input.value;
  const again = { ...input, value };
  const fault = otherQuestion(question, then, again) ?? answerFault(question, value);
  return fault ? { kind: 'refused', ...fault } : tellCase(to, { ...again, address: question.address });
}

/** What has become of a question that cannot be answered as it was. */
function otherQuestion(
  { type, options }: Question,
  then: Question | undefined,
  { value }: Extract<Input, { kind: 'answer' }>,
): AnswerFault | undefined {
  if (then && then.type.kind !== type.kind) return { message: 'another kind of answer is asked for now' };
  if (options && typeof value === 'string' && options.every(({ name }) => name !== value))
    return { message: 'it is no longer one of the answers' };
  return undefined;
}

function settleAgain(to: Case, input: Extract<Input, { kind: 'settle' }>, name: string | undefined): Told {
  const found = promisesOf(to.events).findLast((promise) => promise.made.promise === name && isOpen(promise));
  if (!found) return { kind: 'refused', message: 'what it is about is no longer promised here' };
  return tellCase(to, { ...input, made: found.made.seq });
}
