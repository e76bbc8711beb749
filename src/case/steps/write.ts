import type { WriteStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';
import { keepFirstResponse } from '../write-down-said.js';
import { followUpOf } from './left-undone.js';
import { settleItsPromises } from './settle-its-promise.js';
import { onceKnown, type LayWords } from './words.js';

/** A draft made from the case, for the agent to send, as it is or rewritten. Not sent, it goes another way or leaves a follow-up. */
export function compileWrite(builder: ProgramBuilder, step: WriteStep, next: Pc, words: LayWords): Pc {
  const notSent = builder.steps(step.ifNotSent, next);
  const asked = builder.add(step.key, [next, notSent], (walk) => {
    const title = phraseText(walk, step.title);
    const draft = phraseText(walk, step.text);
    if (title === undefined || draft === undefined) return STOPPED;
    const text = walk.keptText(step.key) ?? draft;
    const sent = walk.answerOf(step.key, (address) =>
      agentQuestion({
        key: step.key,
        address,
        purpose: 'write',
        text: `${title}: is it sent?`,
        type: { kind: 'yes_no' },
        lines: text.split('\n'),
        commits: true,
        routine: true,
        basis: draft,
      }),
    );
    if (!sent) return STOPPED;
    if (sent.value !== true) return leaveUnsent(walk, step, title) ? notSent : STOPPED;
    const how = { ...(step.by && { sentBy: step.by.value }), ...(step.to && { to: step.to.value }) };
    walk.happened({ type: 'written', title, text, ...how });
    keepFirstResponse(walk);
    return settleItsPromises(walk, step.keeps, true, next);
  });
  return onceKnown(builder, step, [step.title, step.text], words(asked));
}

function leaveUnsent(walk: Walk, { key, ifNotSent }: WriteStep, title: string): boolean {
  const followUp = ifNotSent ? null : followUpOf(walk, { key, what: title, isHeard: false });
  if (followUp === undefined) return false;
  walk.happened({ type: 'not_written', title, ...(followUp !== null && { followUp }) });
  return true;
}
