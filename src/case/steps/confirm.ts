import type { ConfirmStep } from '../../playbook/step.js';
import { agentQuestion } from '../agent-question.js';
import { grantsOf, promisesOf } from '../ledger.js';
import { phraseText } from '../phrase-text.js';
import type { ProgramBuilder } from '../program-builder.js';
import { STOPPED, type Pc } from '../program.js';
import type { Walk } from '../walk.js';

/** Asks the customer whether it is put right, and keeps their words. */
export function compileConfirm(builder: ProgramBuilder, step: ConfirmStep, next: Pc): Pc {
  const yes = builder.steps(step.ifYes, next);
  const no = builder.steps(step.ifNo, next);
  return builder.add(step.key, [yes, no], (walk) => {
    const question = phraseText(walk, step.question);
    if (question === undefined) return STOPPED;
    const answer = walk.answerOf(step.key, (address) =>
      agentQuestion({
        key: step.key,
        address,
        purpose: 'confirm',
        text: question,
        forCustomer: true,
        type: { kind: 'yes_no' },
        takesWords: true,
        basis: whatWasDone(walk),
      }),
    );
    if (!answer) return STOPPED;
    walk.happened({
      type: 'confirmed',
      question,
      isRight: answer.value === true,
      words: answer.words ?? null,
    });
    return answer.value === true ? yes : no;
  });
}

/** A customer's yes is to what was granted and promised then; when that changes, it has to be asked again. */
function whatWasDone(walk: Walk): string {
  const grants = grantsOf(walk.history.course).map((grant) => `${grant.remedy} ${grant.worth ?? ''}`);
  const promises = promisesOf(walk.history.course).map(({ made, due }) => `${made.what} ${due}`);
  return [...grants, ...promises].join('; ');
}
