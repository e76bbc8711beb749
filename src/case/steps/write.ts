import type { WriteStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import { settleItsPromise } from './settle-its-promise.js';

/** A draft made from the case, for the agent to send, as it is or rewritten by them. */
export function compileWrite(builder: ProgramBuilder, step: WriteStep, next: Pc): Pc {
  return builder.add(step.key, [next], (walk) => {
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
    if (sent.value !== true) {
      walk.happened({ type: 'not_written', title });
      return next;
    }
    const how = { ...(step.by && { sentBy: step.by.value }), ...(step.to && { to: step.to.value }) };
    walk.happened({ type: 'written', title, text, ...how });
    return settleItsPromise(walk, step, true, next);
  });
}
