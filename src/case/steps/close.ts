import type { CloseStep, Outcome } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import type { Event } from '../event.js';
import { brokenPromises } from '../ledger.js';
import { leaveWait, leaveWords } from '../leave-behind.js';
import { phraseAsKnown } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { CLOSED, STOPPED, type Pc } from '../program.js';
import { raiseLeftover } from '../reconcile.js';
import type { Walk } from '../walk.js';
import { writeDownSaid } from '../write-down-said.js';

type Closed = Extract<Event, { type: 'closed' }>;
type Word = Pick<Closed, 'acceptance' | 'words' | 'because'>;

/** Ends the case, on the customer's word or with the reason why it could not be had. */
export function compileClose(builder: ProgramBuilder, step: CloseStep): Pc {
  return builder.add(step.key, [], (walk) => {
    const [leftover] = walk.history.leftovers.standing;
    if (leftover) return raiseLeftover(walk, leftover);
    const word = step.outcome.value === 'resolved' ? customersWord(walk, step.key) : reasonFor(walk, step);
    const rootCause = word && rootCauseOf(walk, step);
    if (!word || rootCause === undefined) return STOPPED;
    closeCase(walk, outcomeOf(step.outcome.value, word), rootCause, word);
    // Opened again, it closes on a new word of the customer's.
    walk.goOn(walk.frame, walk.frame.pc);
    return CLOSED;
  });
}

/** Closes the case for good. */
export function closeCase(walk: Walk, outcome: Outcome, rootCause: string | null, word: Word): void {
  writeDownSaid(walk);
  for (const frame of walk.stack.all) {
    leaveWait(walk, frame);
    leaveWords(walk, frame.putAside);
    frame.putAside = [];
  }
  walk.happened({ type: 'closed', outcome, rootCause, ...word });
  walk.isClosed = true;
}

/** What the customer did not accept is not resolved, whatever the playbook hoped for. */
export function outcomeOf(outcome: Outcome, word: Word): Outcome {
  return outcome === 'resolved' && word.acceptance === 'not_accepted' ? 'unresolved' : outcome;
}

/** The customer's word that it is put right, asked by the name of what closes the case where they have not given it yet. */
export function customersWord(walk: Walk, key: string): Word | undefined {
  const confirmed = lastConfirmed(walk);
  if (confirmed?.isRight) return { acceptance: 'accepted', words: confirmed.words, because: null };
  const answer = walk.answerOf(`${key}.acceptance`, (address) => acceptanceQuestion(key, address));
  if (!answer) return undefined;
  if (answer.value === 'yes') return { acceptance: 'accepted', words: answer.words ?? null, because: null };
  const why = askWhy(
    walk,
    key,
    answer.value === 'cannot_ask' ? 'Why can the customer not be asked?' : 'What is still not right?',
  );
  if (why === undefined) return undefined;
  const acceptance = answer.value === 'cannot_ask' ? 'not_asked' : 'not_accepted';
  return { acceptance, words: answer.words ?? null, because: why };
}

/** Only the latest word counts, and a promise that we broke after it takes a yes back. */
export function lastConfirmed(walk: Walk): Extract<Event, { type: 'confirmed' }> | undefined {
  const brokenByUs = new Set(brokenPromises(walk.history.course).map(({ made }) => made.seq));
  const last = walk.history.course.findLast(
    (event) => event.type === 'confirmed' || (event.type === 'promise_broken' && brokenByUs.has(event.made)),
  );
  return last?.type === 'confirmed' ? last : undefined;
}

function reasonFor(walk: Walk, step: CloseStep): Word | undefined {
  const confirmed = lastConfirmed(walk);
  const because = step.because
    ? phraseAsKnown(walk, step.because)
    : askWhy(walk, step.key, `Why does it end as ${step.outcome.value.replace('_', ' ')}?`);
  if (because === undefined) return undefined;
  const acceptance = confirmed ? (confirmed.isRight ? 'accepted' : 'not_accepted') : 'not_asked';
  return { acceptance, words: confirmed?.words ?? null, because };
}

/** Why it went wrong: null where the playbook names nothing; of several causes, the one that the agent says. */
function rootCauseOf(walk: Walk, { key, rootCauses }: CloseStep): string | null | undefined {
  const [only, ...others] = rootCauses;
  if (!only || others.length === 0) return only?.value ?? null;
  const options = rootCauses.map(({ value: name }) => ({
    name,
    label: walk.policy.rootCauses.get(name)?.value ?? name,
  }));
  const answer = walk.answerOf(`${key}.root_cause`, (address) =>
    agentQuestion({
      key: `${key}.root_cause`,
      address,
      purpose: 'close',
      text: 'For the team: why did it go wrong?',
      type: { kind: 'choice', options: options.map(({ name }) => name) },
      options,
    }),
  );
  return answer && String(answer.value);
}

function acceptanceQuestion(key: string, address: string): ReturnType<typeof agentQuestion> {
  const options = [
    { name: 'yes', label: 'Yes, they are content' },
    { name: 'no', label: 'No, not yet' },
    { name: 'cannot_ask', label: 'They cannot be asked' },
  ];
  return agentQuestion({
    key: `${key}.acceptance`,
    address,
    purpose: 'close',
    text: 'Has the customer said that it is put right?',
    type: { kind: 'choice', options: options.map(({ name }) => name) },
    options,
    takesWords: true,
  });
}

function askWhy(walk: Walk, closing: string, text: string): string | undefined {
  const key = `${closing}.why`;
  const answer = walk.answerOf(key, (address) =>
    agentQuestion({ key, address, purpose: 'close', text, type: { kind: 'text' } }),
  );
  return answer && String(answer.value);
}
