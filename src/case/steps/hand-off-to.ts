import type { HandOffStep } from '../../playbook/step.js';
import type { Phrase } from '../../playbook/written.js';
import { agentQuestion } from '../agent-question.js';
import { briefOf } from '../brief.js';
import { partyTitle } from '../party-title.js';
import { phraseAsKnown, phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import { receiverOf } from '../receiver-of.js';
import type { Walk } from '../walk.js';
import { showWords, wordsBefore, wordsOf } from './words.js';

/**
 * A warm transfer: the agent stays until somebody has taken it, introduces them, and the customer is happy to go on. Words of
 * the step that name who takes it are the introduction; others come first.
 */
export function compileHandOff(builder: ProgramBuilder, step: HandOffStep, next: Pc): Pc {
  const notTaken = builder.steps(step.ifNotTaken, next);
  const declined = step.ifDeclined ? builder.steps(step.ifDeclined, next) : notTaken;
  return builder.add(step.key, [next, declined, notTaken], (walk) => {
    if (step.to.value === 'customer') return leaveToCustomer(walk, step, next, declined);
    const because = step.because && phraseText(walk, step.because);
    const own = wordsBefore(step).some(({ kind }) => kind === 'say') ? undefined : step.say;
    const introduction = own ?? walk.policy.own.introduced;
    const canBeSaid = phraseText(walk, introduction, { name: () => '' }) !== undefined;
    if ((step.because && because === undefined) || !canBeSaid) return STOPPED;
    const taken = handOver(walk, {
      key: step.key,
      to: receiverOf(walk, step.to.value),
      because,
      tellThem: step.tellThem.map(({ value }) => value),
      channel: step.channel?.value,
      introduction,
    });
    if (taken === undefined) return STOPPED;
    if (taken.isTaken) return next;
    return taken.isAnybodyThere ? declined : notTaken;
  });
}

interface HandOver {
  readonly key: string;
  readonly to: string;
  readonly because: string | undefined;
  readonly tellThem: readonly string[];
  readonly channel?: string | undefined;
  /** Said of whoever takes it, by `{name}`, before the customer is asked whether to go on with them. */
  readonly introduction: Phrase;
}

/** Whether somebody took it; where not, whether there was anybody, and the customer would rather not. */
type Taken = { readonly isTaken: true } | { readonly isTaken: false; readonly isAnybodyThere: boolean };

/** Hands a case over and says whether it was taken; undefined when the walk has to stop for an answer. */
export function handOver(
  walk: Walk,
  { key, to, because, tellThem, channel, introduction }: HandOver,
): Taken | undefined {
  const title = partyTitle(walk.policy, to);
  const brief = briefOf(walk, to, tellThem);
  const taker = walk.answerOf(`${key}.taken_by`, (address) =>
    agentQuestion({
      key: `${key}.taken_by`,
      address,
      purpose: 'hand_off',
      text: `Stay with the customer. Who takes it (${title})? Their name, or “nobody”`,
      type: { kind: 'text' },
      wordForNone: 'nobody',
      lines: brief,
      ...(channel !== undefined && { hint: `by ${channel.replaceAll('_', ' ')}` }),
    }),
  );
  if (!taker) return undefined;
  const reason = { ...(because !== undefined && { because }), ...(channel !== undefined && { channel }) };
  if (taker.value === null) {
    walk.happened({ type: 'handed_off', to, ...reason, brief });
    walk.happened({ type: 'not_taken', to, because: 'nobody could take it' });
    return { isTaken: false, isAnybodyThere: false };
  }
  const name = String(taker.value);
  walk.doOnce(`${key}.introduced`, () =>
    showWords(walk, wordsOf({ say: introduction }), { name: () => name }),
  );
  const happy = walk.answerOf(`${key}.customer_happy`, (address) =>
    agentQuestion({
      key: `${key}.customer_happy`,
      address,
      purpose: 'hand_off',
      text: phraseAsKnown(walk, walk.policy.own.happyToGoOn, { name: () => name }),
      forCustomer: true,
      type: { kind: 'yes_no' },
      takesWords: true,
    }),
  );
  if (!happy) return undefined;
  walk.happened({ type: 'handed_off', to, ...reason, brief });
  if (happy.value !== true) {
    const because = `the customer would rather not go on with ${name}`;
    const said = happy.words === undefined ? '' : `: “${happy.words}”`;
    walk.happened({ type: 'not_taken', to, because: because + said, isDeclined: true });
    return { isTaken: false, isAnybodyThere: true };
  }
  walk.happened({ type: 'taken', to, name });
  // Who takes a case over within the house walks on with their own authority.
  if (walk.policy.roles.has(to)) {
    walk.role = to;
    walk.walker = name;
  }
  return { isTaken: true };
}

/** The work is left with the customer only if that is what they would rather have. */
function leaveToCustomer(walk: Walk, step: HandOffStep, next: Pc, declined: Pc): Pc {
  const key = `${step.key}.prefers_it`;
  const prefers = walk.answerOf(key, (address) =>
    agentQuestion({
      key,
      address,
      purpose: 'hand_off',
      text: walk.policy.own.ratherYourself.value,
      forCustomer: true,
      type: { kind: 'yes_no' },
      takesWords: true,
    }),
  );
  if (!prefers) return STOPPED;
  if (prefers.value !== true) return declined;
  walk.happened({
    type: 'handed_off',
    to: 'customer',
    because: prefers.words ?? 'the customer prefers it',
    brief: [],
  });
  return next;
}
