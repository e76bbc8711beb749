import type { Check } from '../finding.js';
import { stepHere } from '../finding.js';

/** Every question has an answer that can be given. */
export const nothingToAnswer: Check = ({ of }) => {
  if (of.stop.kind === 'closed') return [];
  const { options, text } = of.stop.question;
  const here = stepHere(of);
  if (!here || !options?.every(({ unavailable }) => unavailable !== undefined)) return [];
  return [
    {
      code: 'nothing-to-answer',
      severity: 'error',
      playbook: here.playbook,
      at: here.step.at,
      message: `here the agent is asked “${text}”, and none of the options can be taken`,
      help: 'leave `when` out of one of the options, or put a `when` on the step',
    },
  ];
};
