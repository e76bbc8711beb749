import { walkOf } from '../../case/case.js';
import type { Check } from '../finding.js';
import { stepHere } from '../finding.js';

/** Before a case is closed as resolved, the customer was asked whether it is put right. */
export const closedWithoutAsking: Check = ({ of }) => {
  const here = stepHere(of);
  if (of.stop.kind === 'closed' || here?.step.kind !== 'close' || !isAboutAcceptance(of.stop.question.key))
    return [];
  if (walkOf(of).history.course.some(({ type }) => type === 'confirmed')) return [];
  return [
    {
      code: 'closed-without-asking',
      severity: 'warning',
      playbook: here.playbook,
      at: here.step.at,
      message: 'this closes the case as resolved, and on a way here nobody has asked the customer',
      help: 'put a `confirm` step before it',
    },
  ];
};

function isAboutAcceptance(key: string): boolean {
  return key.endsWith('.acceptance');
}
