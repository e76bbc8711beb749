import { walkOf } from '../../case/case.js';
import { grantsOf } from '../../case/ledger.js';
import type { Check } from '../finding.js';
import { stepAt } from '../finding.js';

/** Of two remedies that the policy offers one instead of the other, both due by right, a customer gets only one. */
export const grantedBoth: Check = ({ of, happened }) => {
  const { policy, history } = walkOf(of);
  const standing = grantsOf(history.course).filter(({ countsAs }) => countsAs === 'entitlement');
  return happened.flatMap((event) => {
    if (event.type !== 'remedy_granted' || event.countsAs !== 'entitlement' || event.step === null) return [];
    const isInstead = (one: string, other: string): boolean =>
      policy.remedies.get(one)?.instead.some(({ value }) => value === other) === true;
    const both = standing.find(
      ({ seq, remedy }) =>
        seq < event.seq && (isInstead(remedy, event.remedy) || isInstead(event.remedy, remedy)),
    );
    const found = stepAt(of, event.step);
    if (!both || !found) return [];
    return [
      {
        code: 'granted-both',
        severity: 'warning',
        playbook: found.playbook,
        at: found.step.at,
        message: `\`${event.remedy}\` is granted here although \`${both.remedy}\` was granted before; the policy has them instead of each other`,
        help: 'grant only one of them on each way through the playbook',
      },
    ];
  });
};
